import { combined, joinPhrases, phrases, wholePhrases } from '../phrases.ts';
import type { Cues } from './cues.ts';
import { ENGLISH_AROUND } from './en-around.ts';

export const ENGLISH: Cues = {
  reader: phrases(`
    you, your, yours, yourself, yourselves, you've, you're, you'd, you'll
  `),
  polite: new Set(),
  personal: phrases(`
    on your mind, what do you think, what did you think, what are your thoughts, what's your, what is your,
    what are your, what has your, what have you, what has been your, what would you, what did you,
    what can you share, what will you, what are you, what one, how have you, how did you, how would you,
    how will you, how are you, how has your, how is your, how are your, how about you, what about you,
    and you, have you ever, have you, has your, had you, did you ever, did your, when have you,
    when did you, when was the last time you, when were you, where have you, where do you see,
    where are you, where did you, where might you, who has … you, who have you, who in your, who do you,
    who are you, which of these … you, which of the … you, which of your, which one … you,
    which would you, which do you, which … will you, which … have you, do you agree, do you remember,
    do you recall, do you find, do you see, do you tend, do you have a, do you have any,
    can you think of, can you remember, can you recall, can you name, could you, would you add,
    would you have, would you rather, in your experience, in your opinion, in your view, in your own,
    in your life, in your work, in your team, in your organization, in your organisation,
    where you work, for you personally, to you personally, mean to you, means to you, you … recently,
    what might you, how might you, how could you, what could you, what … did i miss, what did i miss,
    what have i missed, what am i missing, agree or disagree, what resonates, what stands out,
    what suggestions, what questions do you, what tips, what advice would you, what else would you,
    what lessons have you, what happened when you
  `),
  self: phrases(`
    i, me, my, myself, mine
  `),
  together: phrases(`
    we, us, our, ours
  `),
  invitation: joinPhrases([
    phrases(`
      comments are open, answers below, answers please, really like to know, leave a voice, leave us a voice, voice message, voicemail, leave a message, ^record a, i would be curious, i'd be curious, i'd be glad, i would be glad, your view by, your story to, your stories, your answers to, ^hit reply, ^press reply, ^reply and, ^reply to, ^comment, ^comment on, your two cents, i'm all ears, we're all ears, i'm listening, in the replies, in the thread, in the chat, on the forum, in the forum,
      ^share it, ^share yours, ^share them, ^post it, ^write it below, ^write yours,
      write to the editor, letters to the editor, glad to read your, glad to hear, happy to hear, happy to read,
      love to read your, like to read your, eager to hear, eager to read, keen to hear, forward to reading your,
      send us a, send me a, email me your, email us your, drop me a line, drop us a line, call in and,
      ^please write, ^please answer, ^please send, ^please reply, we want to hear, ^discuss$,
      ^please discuss$, ^explain$, ^please explain$, ^explain your, ^discuss your, defend your answer,
      support your answer, justify your, ^elaborate$, give an example, give examples, ^be specific$,
      ^be honest$, something to think about, food for thought, think on that, i wonder what you,
      ^answer in the comments, add your voice, add your thoughts, add to the list, share your thoughts,
      in the comments, in the comment, comment below, comments below, comment section, comments section,
      leave a comment, leave me a comment, leave a reply, add it below, add a comment, drop a comment,
      post a comment, share below, share with us, share it with, share in the, please share,
      please comment, let me know, let us know, let's hear, let's discuss, ^let's talk$, ^let's talk about it, ^let's talk about this, ^let's talk in, i'd love to hear,
      i would love to hear, we'd love to hear, we would love to hear, i'd like to hear,
      i would like to hear, we'd like to hear, i'd like to know, i would like to know, i'd love to know,
      i'd be interested, i'm interested in your, i am curious, i'm curious, we are curious,
      i look forward to, we look forward to, looking forward to hearing, looking forward to your,
      love to hear from you, want to hear from you, like to hear from you, hear how you, hear what you,
      hear about your, write to me, write to us, write and tell, send me your, send us your,
      send me a note, send us a note, hit reply, reply to this, just reply, join the conversation,
      join the discussion, join in the, weigh in, chime in, sound off, your turn, over to you,
      it's your turn, now it's your, cast your vote, vote below, vote in the, jot down, journal about,
      write down your, discuss with, ^discuss in, discuss these, talk it over, take a moment to,
      take a few minutes, take time to reflect, what say you, ^answer in, your answer in, your answers in,
      thanks for your thoughts, ^share a, ^share your, and share your, to share your, ^tell me, ^tell us,
      and tell me, and tell us, please tell, can tell me, ^think about it, would like your, d like your,
      would love your, d love your, we want your, i want your, we need your, i need your, welcome your,
      i appreciate your, ^leave your, and leave your, please leave your, ^add your, ^post your,
      ^share them, and share them, love to hear your, like to hear your, want to hear your,
      your thoughts in the, your thoughts below, your vote below, ^vote
    `),
    combined(
      `^tell, ^please tell, and tell, then tell, ^write, ^please write, and write, ^send, ^please send, and send, ^drop, ^email, ^e-mail, ^mail, ^text, ^message, and email, and text, ^show, ^give, ^do tell, ^do write, ^do let, ^ping, ^call`,
      `me, us`,
    ),
    combined(
      `^i read, ^we read, ^i answer, ^i reply to, ^we answer, and i read, i will read, i'll read, i love reading, i enjoy reading, we love reading`,
      `every, all, them all, each, your, the comments`,
    ),
  ]),
  answersAwaited: phrases(`
    your answer, your answers, answer below, answers below, answer in, answers in, answer this, answer the question, how you would answer, what you would say, your response
  `),
  prompt: phrases(`
    ^thoughts$, ^any thoughts$, ^your thoughts$, ^comments$, ^any comments$, ^agree$, ^agree or disagree$, ^reactions$, ^ideas$, ^any ideas$, ^opinions$, ^what say you$
  `),
  leadIn: phrases(`
    put something to you, put this to you, put a question to you, put one question to you, ask you something,
    turn to the person, turn to your neighbour, turn to your neighbor, turn once more, turn to one
    another, tell each other, tell them about this, talk about this,
    pass it on to you, let me pass it on, let me ask you, i leave you with,
    turn this over, turn it over, mull over, mull this over, chew on, ponder this, sit with this, sit
    with these, answer to this, answer this, answer the following, something to talk about, something to
    think about, something to discuss, take with you, carry with you,
    here's my request, here is my request, my request, here's my question, here is my question, here's a question, here is a question, think about one thing, thought about one thing, thinking about one thing, bring an answer, come with an answer, come with one answer, think about the following, think over the following, ask yourself the following, look at the following,
    talk about it, talk about the following, take one card, take a card, draw a card, write about,
    every leader should answer, simple questions, reflection questions, things to talk about,
    things to think about, points to discuss, here are some questions, here are a few questions,
    here are … questions, some questions to, a few questions to, questions to consider,
    questions to ponder, questions to think about, questions to reflect, questions for you,
    questions for reflection, questions for discussion, questions to discuss, questions worth,
    questions for your, question for you, question to you, question of the day, question of the week,
    question for the week, my question for you, my question to you, let me ask you, i ask you,
    i'd ask you, i want to ask you, so i'll ask, i leave you with, i'll leave you with, leave you with,
    consider these questions, consider the following, consider this question, reflect on these,
    reflect on the following, reflect on this, think about these, think through these, take stock,
    answer these questions, answer the following, answer honestly, discuss the following, discuss these,
    discuss together, sit with these, sit with this, following questions, these questions,
    questions below, questions may help, questions might help, questions that my clients,
    hear about from others, for your journal, journaling prompts, journal prompts, over to you,
    your turn, questions i keep, quick check, self check, ^think of a, ^think of the, ^think of your,
    ^think of someone, ^think of somebody, ^think about a, ^think back, ^recall a, think of a time,
    think about a time, in the meantime think
  `),
  toSelf: phrases(`
    should ask themselves, leaders ask themselves, ask myself, asked myself, self reflection questions,
    self reflecting questions, ask yourself, ask ourselves, ask themselves, asks himself, asks herself,
    asking yourself, asking ourselves, ask of yourself, questions i ask myself, check yourself
  `),
  questionHeading: phrases(`
    ^to take into, ^to take with you, ^to take home, ^to take away,
    ^on your own$, ^all together, ^whole group, ^as a team$, ^as a group$, ^with your team$, ^take it to your team, ^in your team$,
    ^consider$, ^think about$, ^think$, ^reflect$, ^question yourself$,
    ^to chew on, ^food for thought, ^something to chew on, ^to mull over, ^to ponder, ^ponder$, ^pause$,
    ^pause here, ^stop here$, ^stop and think, ^stop and, ^a moment for you, ^time for you, ^your turn$,
    ^over to you$, ^to talk about$, ^talk about it, ^talk it over,
    ^after reading, ^after you read, ^comprehension, ^for dialogue, ^drill it, ^circle$, ^in pairs, ^in small groups, ^for the seminar, ^seminar,
    ^questions, questions$,
    ^discussion, ^discuss, discussion questions, questions for discussion, questions to discuss,
    ^reflection, ^reflections, ^reflect, reflect and, and reflect, reflection questions,
    questions for reflection, for reflection, for further reflection, for further thought, for thought,
    questions to carry, questions to consider, questions to ponder, questions to ask yourself,
    questions to keep, questions to take, questions to sit with, questions for you,
    questions for the week, questions for your, questions for thought, questions for leaders,
    questions for groups, questions for small groups, questions for study, study questions,
    question for you, ^one question$, question of the week, question of the day, question for the week,
    questions for review, for review, review questions, chapter questions, group questions, coaching thoughts, coaching questions,
    coach yourself, for you and those, think about it, think it over, talk about it, talk it over,
    ^let's talk$, ^let's talk about it, ^let's talk about this, something to think about, points to ponder, ^ponder, ^pause and, stop and think,
    apply it, application questions, ^application$, personal application, make it personal, ^journal,
    journaling, journal prompts, self assessment, self check, check yourself, your turn, over to you,
    now you, ^try this, ^try it, ^exercise, ^exercises, ^assignment, ^assignments, for your team meeting, ^for your next meeting, ^for our next meeting, ^for the next meeting, ^at your next meeting, group guide, team discussion,
    conversation starters, food for thought, what do you think, what about you, book club,
    reading group, ^questions$, ^the questions$, ^question$, ^your thoughts$, case questions,
    assignment questions, to go deeper, going deeper, dig deeper, digging deeper, take it further,
    take it home
  `),
  open: phrases(`
    what, who, whom, whose, which, when, where, why, how
  `),
  interrogative: phrases(`
    ^what, ^why, ^how did, ^how do, ^how does, ^how would, ^how will, ^how can, ^how could, ^how might,
    ^how is, ^how are, ^how was, ^how were, ^how have, ^how has, ^how often, ^how much, ^how many, ^how
    well, ^how long, ^how far, ^how am, ^how should, ^in what, ^in which, ^to what, ^to whom, ^for whom,
    ^with whom, ^which, ^who, ^whom, ^whose, ^when do, ^when did, ^when was, ^when were, ^when have,
    ^when will, ^when is, ^when are, ^when am, ^where do, ^where did, ^where was, ^where were, ^where
    have, ^where will, ^where is, ^where are, ^where am, ^where would, ^where could, ^do you, ^do i, ^do
    we, ^do they, ^does, ^did, ^have you, ^have i, ^have we, ^has, ^are you, ^am i, ^will i, ^will we, ^will they, ^shall i, ^shall we, ^must i, ^may i, ^are we, ^are there,
    ^is it, ^is there, ^is your, ^is my, ^can you, ^can i, ^could you, ^would you, ^will you, ^should,
    ^was, ^were
  `),
  tells: phrases(`
    ^evaluate, ^assess, ^complete the sentence, ^finish the sentence, ^pick one, ^pick the one, ^tell the others, ^tell each other, ^tell your, ^tell someone,
    ^draft, ^sketch, ^give two, ^give three, ^give a reason, ^give your reasons, ^say why, ^show how,
    ^describe, ^recall a, ^recall the, ^recall an, ^think of a, ^think of the, ^think of an, ^think of
    some, ^think about a, ^think about the, ^think back, ^reflect on, ^reflect upon, ^share a, ^share
    an, ^share one, ^share how, ^share what, ^share something, ^tell us, ^tell me, ^tell the group,
    ^name a, ^name one, ^name two, ^name three, ^name someone, ^name somebody, ^name an, ^identify,
    ^explain, ^discuss how, ^discuss the, ^discuss what, ^discuss why, ^discuss whether, ^discuss a,
    ^compare, ^contrast, ^give an example, ^give one example, ^give examples, ^imagine you, ^imagine
    that you, ^remember a time, ^remember the, ^consider a time, ^consider how, ^consider the, ^consider
    your, ^put yourself, ^support your, ^justify your, ^picture a, ^list three, ^list the, ^list two, ^summarize, ^summarise, ^talk
    about a, ^talk about how, ^talk about the, let me know how, let me know what, let me know if, let me
    know whether, let me know which, let me know when, let me know where, let us know how, let us know
    what, let us know which, hear about a time, hear how you, hear what you, hear about your, hear
    which, tell us in the, tell me in the, write and tell
  `),
  instructs: phrases(`
    look back over, look back on, go back over, replay,
    ^take a, ^take the, ^take five, ^take ten, ^take out, ^think, ^consider, ^imagine, ^picture,
    ^recall, ^remember the, ^remember a, ^pause, ^stop and, ^sit, ^write, ^list, ^draw, ^make a, ^name,
    ^choose, ^pick, ^close your, ^go back, ^now look, ^look at, ^look back, ^now think, ^now take, ^now
    go, ^before you, ^reflect, ^suppose you, ^put yourself, ^work in, ^in pairs, ^try, ^turn to, ^read,
    ^describe, ^identify, ^notice, ^spend, ^set aside
  `),
  urges: phrases(`
    ^go and, ^go to, ^go see, ^call them, ^call her, ^call him, ^phone, ^visit, ^talk to, ^thank, ^find one, ^find someone, ^find somebody, ^give it,
    ^give yourself, ^start there, ^start with that, ^start with one, ^do it, ^do that, ^say it, ^tell them, ^tell her, ^tell him, ^circle, ^jot,
    ^come back to, ^leave it,
    ^i'd rather you, ^i would rather you, ^i want you to, ^i'd like you to, ^i would like you to, ^i ask you to, ^i invite you to,
    ^i don't mean, ^i mean, ^if you can't think, ^if you cannot think, ^if you do not know, ^if you don't know, ^if nobody comes, ^if no one comes, ^if nothing comes, ^if none comes
  `),
  discussed: phrases(`
    discussion, discuss, reflection, reflect, think about, talk about, study, review, conversation
    starters, debrief, retrospective
  `),
  askOthers: joinPhrases([
    phrases(`
    asks these of, ask these of, asks these questions of, asks them of, the same question, the same questions, the same two questions, the same three questions, always ask, always asks, i always ask, asks everyone, asks everybody,
    ask him, ask her, put to him, put to her, put to them,
      good questions include, questions include, questions such as, open question, for example$, for instance$, something like$,
    survey questions, questions to use, questions to include, questions to add, questions to put, questions you should ask, questions you should put, open questions, open ended questions, sample questions, example questions, questions you can ask,
    questions you can use, questions you might ask, good questions to ask, useful questions, powerful
    questions,
    what to ask when, what to ask in, what to ask a, what to ask your, ask your team, ask your people, ask your employees, ask your staff, ask your boss, ask your manager,
    ask your direct, ask your reports, ask your mentor, ask your coach, ask your customers,
    ask your clients, ask your peers, ask your colleagues, ask your followers, ask your leaders,
    ask your leader, ask your children, ask your spouse, ask the team, ask the people,
    ask the candidate, ask the interviewer, ask a candidate, ask a colleague, ask a friend,
    ask a mentor, ask a team, ask a new, ask an employee, ask each, ask every, ask others, ask people,
    ask employees, ask candidates, ask them, ask him, ask her, ask their, ask someone, ask somebody,
    ask everyone, ask everybody, ask anyone, ask new, ask one another, ask job, ask potential,
    ask at your next, ask in your next, ask during, ask in an interview, ask before hiring, ask in a,
    ask when you interview, asking your team, asking them, asking people, leaders ask, managers ask,
    coaches ask, bosses ask, mentors ask, interview questions, questions for candidates,
    questions for your boss, questions for your next one on one,
    one on one questions, 1 on 1 questions, questions to ask in,
    questions to ask at, questions to ask before, questions to ask when, questions to ask a,
    questions to ask the, say to them, start with a question like, try asking, instead ask,
    instead of asking
  `),
    combined(
      `ask, asks, asking, asked of, put to, putting to, pose to, posed to, raise with, say to, try on, bring to, questions to, question to, questions for, question for, answers from, hear from, interview`,
      `your team, your teams, your people, your staff, your employees, your boss, your manager, your supervisor, your direct, your reports, your mentor, your coach, your customers, your clients, your peers, your colleagues, your coworkers, your co-workers, your followers, your leaders, your leader, your children, your kids, your partner, your spouse, your board, your crew, your students, your successor, your predecessor, your new hire, your new hires, your next one, your one on one, your interviewer, a candidate, candidates, the candidate, job candidates, applicants, an applicant, the applicant, the interviewer, an interviewer, interviewers, an employer, employers, a recruiter, a colleague, a friend, a new hire, a new employee, new hires, new employees, new colleagues, newcomers, the newcomer, every new, each new, each person, each member, each employee, every employee, every person, every member, team members, the employee, employees, staff members, direct reports, one on ones`,
    ),
  ]),
  partner: phrases(`
    mentee, mentees, coachee, coachees, candidate, candidates, applicant, applicants, interviewee, interviewees, the employee, an employee, employees, new hire, new hires, newcomer, newcomers, direct report, direct reports, the client, clients, a client, the other person, your guest, the patient, the student, the apprentice
  `),
  talkWithOthers: phrases(`
    induction meeting, introductory conversation,
    one on one, one to one, skip level, next 1 1, your next one,
    asking better questions, ask better questions, asking good questions, the art of asking, closed questions,
    survey questions, employee survey, engagement survey, pulse survey, staff survey, questionnaire, how to interview, job applicants, job candidates, check in with your, listening tour,
    conversation with an employee, talking with your employees, talk with your people, questions you can ask them,
    stay interview, stay interviews, exit interview, exit interviews, job interview, job interviews,
    hiring interview, interviewing candidates, interview candidates, interviews with candidates, one on
    ones, one on one meetings, one to ones, one to one meetings, 1 1s, performance review, performance
    reviews, annual review, appraisal interview, appraisals, return to work, conversations with
    employees, conversation with an employee, skip level, check ins with your, hire, hiring, onboarding
    talk, discovery call, client intake, mentoring session with a mentee, parent conference, during
    the conversation, during the interview, during the meeting ask, candidates should ask, to ask an
    employer, to ask employers
  `),
  agenda: phrases(`
    evidence we look for, we look for, what we look for, i'll show you, i will show you, we'll show you, we will show you, assessment criteria, how we assess, we assess,
    these questions are answered, course questions, this study, this paper, this article examines, this article explores, this article asks, this note addresses, this chapter examines, this report examines, the study asks, the paper asks, we examine, guided the study, guided our research, we answer, we explore, we will explore, you will hear, you'll hear, you will find out, you'll find out, we find out, listen to find out, the panel will,
    speakers will, what you will hear, what you'll hear, what you will learn, what you'll learn, you will learn, you'll learn,
    you will discover, you'll discover, in this episode, in this conversation, in this interview, in this webinar, in this video, in this workshop, in this issue, in this course, in this guide, in today's, this week we, this episode, in this article, in this chapter, in this talk,
    in this session, in this book, in this post, topics covered, topics include, show notes, we discuss,
    we talk about, we cover, we will cover, will cover, will be answered, are answered, answers to, we will look at,
    this review asks, this paper asks, research questions, agenda
  `),
  survey: phrases(`
    takes about … minutes, takes … minutes, your answers are, answers are anonymous, anonymous,
    anonymously, on a scale of, from 1 to 5, from 1 to 10, may we quote, may we contact, thank you for
    taking part, thank you for your time, your feedback helps, tick one, tick all, please tick, prize
    draw, wins a, help us improve, tell us how we did, how was your, how did we do
  `),
  studied: phrases(`
    respondents, participants, were asked, was asked, answered the, answered these, answered five,
    answered four, answered three, researchers, the study, our study, the survey, diary study,
    interviewees, were interviewed, volunteers answered, subjects, questionnaire, poll
  `),
  speech: phrases(`
    had written, was written, were written, stood on the,
    we asked, i asked, we put, we posed,
    this came, came by post, came on a, came in the mail, arrived yesterday, arrived this, postcard, a letter, a note from, writes in,
    they ask, they wonder, others ask, customers ask, clients ask, employees ask, some ask, critics ask, many ask,
    asked, asks, asked me, asked us, asked him, asked her, said, says, wrote, writes, wondered, replied,
    shouted, whispered, e-mail, email, emailed, question came, reader writes, people ask, often asked,
    get asked, inquired, demanded, told me
  `),
  answer: phrases(`
    ^yes, ^no, ^nope, ^yep, ^yeah, ^sure, ^because, ^of course, ^not necessarily, ^not really,
    ^not at all, ^not always, ^not much, ^not long, ^not very, ^not quite, ^not if, ^not so,
    ^absolutely, ^probably, ^perhaps, ^maybe, ^exactly, ^certainly, ^definitely, ^never, ^hardly,
    ^rarely, ^seldom, ^almost, ^nobody, ^no one, ^nothing, ^everyone, ^everything, ^neither, ^both,
    ^none, ^all of, ^simple, ^simply, ^it depends, ^that depends, ^it's because, ^it is because,
    ^the answer, ^my answer, ^the short answer, ^the reason, ^here's why, ^here is why, ^here's how,
    ^here is how, ^here's what, ^here is what, ^here are, ^well, ^i think, ^i believe, ^i don't,
    ^i do not, ^i doubt, ^i do, ^i have, ^i know, ^i say, ^i suspect, ^me too, ^me neither, ^we all,
    ^most of us, ^most people, ^most leaders, ^many of us, ^they do, ^they don't, ^it does, ^it doesn't,
    ^it is, ^it's, ^it isn't, ^you do, ^you don't, ^you are not alone, ^you're not alone, ^if so,
    ^if you answered, ^if you said, ^if your answer, ^if yes, ^chances are, ^sound familiar, ^by,
    ^start with, ^start by, ^try, ^turns out, ^it turns out, ^research, ^studies, the answer is,
    the answer was, the answer lies, answered the question, the simple truth, the truth is,
    ^three things, ^two things, ^in a word, ^in short, ^a lot, ^quite a, ^plenty, ^good question,
    ^great question, ^wrong, ^right, ^think again, ^guess again, ^so am i, ^so do i, ^nor do i, ^us too
  `),
  rhetorical: phrases(`
    ^why not, ^now why not, ^so why not, ^and what of the, ^what to make of,
    what makes you think, who do you think you, how dare,
    isn't it, isn't that, isn't this, ^isn't, ^aren't we, ^aren't, ^don't we, ^doesn't, ^wouldn't,
    ^shouldn't, ^can't we, ^hasn't, ^didn't, ^wasn't, don't you think, don't we all, who cares,
    who would have thought, would you have guessed, would you have thought, would you have believed, who would have guessed, who would have believed, who could have known, who would do that,
    who would want, who wants, who wouldn't, who doesn't, who among us, what's not to, what better, what more could,
    what more do, what's the point, what is the point, what's the harm, what good is, why bother,
    why wait, why not just, why on earth, how hard can, how hard could, how could they,
    how could anyone, how can anyone, how else, how many of us, ^so what$, ^now what$, ^then what$,
    ^what then$, ^really, ^get it$, ^got it$, sound familiar, sounds familiar, sounds good, guess what,
    you know what, ^know what$, ^remember, ^ready, ^who said, ^since when, ^what does it matter,
    ^what's in a name, is it any wonder, any wonder, after all, can you imagine, would you believe,
    ^want to know, ^wanna know, ^you want to know, need i say, need we, dare we, why would anyone, what kind of leader would,
    ^imagine, ^surprised, ^the result$, ^the reason$, ^the problem$, ^the solution$, ^the point$,
    ^the lesson$, ^the secret$, ^the good news$, ^my advice$, ^the bottom line$, ^the best part$,
    ^your job$, who knows$, ^really$,
    what are you waiting for, what are we waiting for, what have you got to lose, what have we got to lose, what do you have to lose, what do we have to lose,
    ^who says you, ^who says we, ^who says that, if not now, if not you, if not us, who will$,
    what more could you ask, what more can you ask, what more could one, what more can one, could possibly go wrong, ^what could be better$,
    ^what could be simpler$, ^and who knows, ^who knows what, ^who knows how,
    ^what did you expect$, ^and what did you expect$, ^what did we expect$, ^see the difference, ^can you see the difference, ^do you see the difference, ^see the pattern, ^can you see the pattern, ^do you see the pattern, ^notice a pattern,
    ^notice the pattern, ^make sense$, ^does that make sense, ^does this make sense, ^does this sound like you, ^does that sound like you, ^is this you$, ^is that you$,
    ^what does that tell you$, ^and what does that tell you$, ^what does this tell you$, how do you like them, afford not to,
    ^ever wondered, ^ever wonder, ^ever notice, ^ever noticed, ^ever feel, ^are you ready, ^so are you ready,
    ^do you want to become, ^do you struggle, ^you see, you see my point, see what i mean,
    ^know the feeling, who hasn't, ^who has not
  `),
  tag: phrases(`
    ^would you$, ^will you$, ^won't you$, ^could you$, ^can you$,
    ^right$, ^isn't it$, ^isn't that so$, ^aren't we$, ^aren't they$, ^don't we$, ^doesn't it$, ^don't you think$, ^won't it$, ^eh$, ^no$, ^huh$, ^okay$, ^ok$, ^yes$
  `),
  transition: phrases(`
    ^so how, ^so what, ^so why, ^but how, ^but what, ^but why, ^and how, ^and why, ^then how, ^then why,
    ^how do you, ^how can you, ^how should you, ^how does, ^how do, ^how can, ^how to, ^what can you do,
    ^what do you do, ^what should you, ^what can leaders, ^what should leaders, ^what does, ^what do,
    ^what is, ^what are the, ^what makes, ^what's the, ^what's going on, ^what happened, ^what happens,
    ^what went wrong, ^why is, ^why are, ^why do, ^why does, ^why should, ^where do you start,
    ^where to start, ^who is, ^what's the solution, ^what does that mean, ^what does this mean,
    ^why does this matter, ^why does it matter, ^what's next, ^where does, ^when should,
    ^is it possible, ^is there
  `),
  interview: phrases(`
    minutes with, faq, faqs, frequently asked, frequently asked questions, interview, interviewed, interview with,
    q&a, q and a, q a, questions and answers, questions answered, a conversation with,
    in conversation with, conversation with, talks to, talks with, sat down with, sits down with,
    stop by, stopped by, questions with, put … questions to,
    asked … a few questions, five on friday, quick ones, quick fire, quickfire, rapid fire, meet the,
    ask me anything, your questions, reader questions, mailbag, podcast, episode, transcript
  `),
  followUp: wholePhrases(
    phrases(`
    why, why or why not, why not, why so, how so, how come, in what way, in what ways, in which way,
    in which ways, if so how, if so why, if so what, if so when, if so where, if not why,
    if not why not, if not what, if yes how, how, and why, and how, and if not why not, and if so how,
    and why not, and what happened, what happened, what makes you say so, what makes you say that,
    what makes you think so, says who, since when, such as, for example, with what result,
    with what results, to what end, to what effect, what else, anything else, where, when, which ones,
    which one, who, in what sense, what changed, why is that, why was that, why do you think that is,
    why do you think so, how do you know, what was the result, what came of it
  `),
  ),
  ...ENGLISH_AROUND,
};
