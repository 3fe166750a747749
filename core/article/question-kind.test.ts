import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTION_KINDS, questionKind } from './question-kind.ts';

describe('questionKind', () => {
  it.each([
    ['en', 'When did you last let others lead?', 'objective'],
    ['en', 'Who in your team speaks last?', 'objective'],
    ['en', 'What surprised you about the answer?', 'reflective'],
    ['en', 'How did it feel to be overruled?', 'reflective'],
    ['en', 'Why do leaders hold on to decisions?', 'interpretive'],
    ['en', 'What does courage mean to you?', 'interpretive'],
    ['en', 'What will you do differently on Monday?', 'decisional'],
    ['en', 'What is one first step you can take?', 'decisional'],
    ['de', 'Wann haben Sie zuletzt um Hilfe gebeten?', 'objective'],
    ['de', 'Was hat Sie daran überrascht?', 'reflective'],
    ['de', 'Warum ist Vertrauen so leicht verloren?', 'interpretive'],
    ['de', 'Was bedeutet Führung für Ihr Team?', 'interpretive'],
    ['de', 'Was werden Sie morgen anders machen?', 'decisional'],
    ['fr', 'Quand avez-vous écouté pour la dernière fois ?', 'objective'],
    ['fr', 'Qu’avez-vous ressenti ce jour-là ?', 'reflective'],
    ['fr', 'Pourquoi ce silence est-il si fort ?', 'interpretive'],
    ['fr', 'Que ferez-vous la prochaine fois ?', 'decisional'],
    ['es', '¿Cuándo escuchaste por última vez?', 'objective'],
    ['es', '¿Qué te sorprendió de la respuesta?', 'reflective'],
    ['es', '¿Por qué callan los equipos?', 'interpretive'],
    ['es', '¿Qué vas a hacer mañana?', 'decisional'],
    ['pt', 'Quem falou por último na reunião?', 'objective'],
    ['pt', 'O que você sentiu naquele dia?', 'reflective'],
    ['pt', 'O que significa liderar?', 'interpretive'],
    ['pt', 'O que você fará na próxima vez?', 'decisional'],
    ['zh', '你上一次请别人帮忙是什么时候？', 'objective'],
    ['zh', '这件事让你有什么感受？', 'reflective'],
    ['zh', '你怎么看这种领导方式？', 'interpretive'],
    ['zh', '接下来你打算怎么做？', 'decisional'],
  ] as const)('%s: “%s” is %s', (language, text, kind) => {
    expect(questionKind(text, language)).toBe(kind);
  });

  it('lets a decision win over a feeling and meaning', () => {
    expect(questionKind('How did you feel, why, and what will you change?', 'en')).toBe('decisional');
  });

  it('says “other” rather than guess', () => {
    expect(questionKind('Thirty chairs or one table?', 'en')).toBe('other');
    expect(questionKind('', null)).toBe('other');
  });

  it('knows the words of all languages when the language is not known', () => {
    expect(questionKind('Pourquoi ce silence est-il si fort ?', null)).toBe('interpretive');
    expect(questionKind('Was bedeutet das?', 'xx')).toBe('interpretive');
  });

  it('gives one of the kinds for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(null, 'en', 'pt-BR', 'zh'),
        (text, language) => QUESTION_KINDS.includes(questionKind(text, language)),
      ),
    );
  });
});
