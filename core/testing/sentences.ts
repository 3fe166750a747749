/** A few sentences in each of many languages, for trying how their letters are recognised. */
export const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  arabic: [
    'القائد الجيد يسمع فريقه أولا ثم يقرر.',
    'كثير من الناس يظنون أن القيادة هي الكلام أمام الجمهور، لكنها في الحقيقة القدرة على طرح الأسئلة المناسبة في الوقت المناسب.',
    'متى كانت آخر مرة سألت فيها زملاءك عما يحتاجون إليه؟ وماذا فعلت بعد ذلك؟',
  ],
  bulgarian: [
    'Добрият ръководител първо изслушва хората си, а после решава.',
    'Мнозина мислят, че да водиш означава да говориш пред другите, но всъщност най-важното е да зададеш точния въпрос в точния момент.',
    'Кога за последен път попитахте екипа си от какво има нужда? Какво направихте след това?',
  ],
  chinese: [
    '领导者应当先倾听团队的意见，然后再做出决定。',
    '很多人以为领导就是在众人面前讲话，其实更重要的是在合适的时候提出合适的问题，并且认真听取每一个人的回答。',
    '你上一次问同事需要什么帮助是什么时候？之后你又做了什么？',
  ],
  traditional: [
    '領導者應當先傾聽團隊的意見，然後再做出決定。',
    '很多人以為領導就是在眾人面前講話，其實更重要的是在合適的時候提出合適的問題，並且認真聽取每一個人的回答。',
    '你上一次問同事需要什麼幫助是什麼時候？之後你又做了什麼？',
  ],
  croatian: [
    'Dobar voditelj najprije sluša svoje ljude, a tek onda odlučuje.',
    'Mnogi misle da voditi znači govoriti pred drugima, no zapravo je najvažnije postaviti pravo pitanje u pravi čas i šutjeti dok odgovor ne dođe.',
    'Kada ste zadnji put upitali suradnike što im treba? Što ste učinili poslije?',
  ],
  czech: [
    'Dobrý vedoucí nejprve naslouchá svým lidem a teprve potom rozhoduje.',
    'Mnozí si myslí, že vést znamená mluvit před ostatními, ale ve skutečnosti je důležitější položit správnou otázku ve správný čas a počkat na odpověď.',
    'Kdy jste se naposledy zeptali svých kolegů, co potřebují? Co jste pak udělali?',
  ],
  french: [
    'Un bon chef écoute d’abord son équipe, puis il décide.',
    'Beaucoup croient que diriger consiste à parler devant les autres ; en réalité, le cœur du métier est de poser la bonne question au bon moment, et d’attendre la réponse même quand elle gêne.',
    'Quand avez-vous demandé à vos collègues ce dont ils ont besoin pour la dernière fois ? Qu’avez-vous fait après ?',
  ],
  german: [
    'Wer führt, hört zuerst zu und entscheidet später.',
    'Viele glauben, Führung bedeute, vor anderen zu reden; tatsächlich gehört dazu vor allem, im richtigen Augenblick die richtige Frage zu stellen und die Antwort auszuhalten, auch wenn sie für uns unbequem wäre.',
    'Wann haben Sie Ihre Leute zuletzt gefragt, was sie brauchen? Was haben Sie danach getan?',
  ],
  greek: [
    'Ο καλός ηγέτης πρώτα ακούει την ομάδα του και μετά αποφασίζει.',
    'Πολλοί νομίζουν ότι ηγεσία σημαίνει να μιλάς μπροστά στους άλλους, όμως το πιο σημαντικό είναι να κάνεις τη σωστή ερώτηση τη σωστή στιγμή.',
    'Πότε ρωτήσατε τελευταία φορά τους συνεργάτες σας τι χρειάζονται; Τι κάνατε μετά;',
  ],
  hebrew: [
    'מנהיג טוב מקשיב קודם לצוות שלו ורק אחר כך מחליט.',
    'רבים חושבים שלהוביל פירושו לדבר לפני אחרים, אבל הדבר החשוב באמת הוא לשאול את השאלה הנכונה ברגע הנכון ולהמתין לתשובה.',
    'מתי בפעם האחרונה שאלתם את העובדים שלכם מה הם צריכים? מה עשיתם אחר כך?',
  ],
  hungarian: [
    'A jó vezető először meghallgatja az embereit, és csak azután dönt.',
    'Sokan azt hiszik, hogy vezetni annyi, mint mások előtt beszélni, pedig a legfontosabb az, hogy a megfelelő időben tegyük föl a megfelelő kérdést, és türelmesen várjuk meg a választ.',
    'Mikor kérdezte meg utoljára a kollégáit, hogy mire van szükségük? Mit tett azután?',
  ],
  japanese: [
    'リーダーはまず聞くことから始めなければいけません。',
    '多くの人は、人の前で話すことがリーダーシップだと思っていますが、本当に大切なのは、正しい時に正しい質問をして、答えを待つことです。',
    '最後に同僚に何が必要かを尋ねたのはいつですか。その後、何をしましたか。',
  ],
  korean: [
    '좋은 리더는 먼저 팀의 이야기를 듣고 나서 결정합니다.',
    '많은 사람들은 리더십이란 다른 사람들 앞에서 말하는 것이라고 생각하지만, 정말 중요한 것은 알맞은 때에 알맞은 질문을 하고 대답을 기다리는 것입니다.',
    '동료에게 무엇이 필요한지 마지막으로 물어본 것은 언제입니까? 그 뒤에 무엇을 했습니까?',
  ],
  polish: [
    'Dobry przywódca najpierw słucha swoich ludzi, a dopiero potem decyduje.',
    'Wielu myśli, że kierować to znaczy mówić przed innymi, lecz w rzeczywistości najważniejsze jest zadać właściwe pytanie we właściwej chwili i poczekać na odpowiedź, choćby była przykra.',
    'Kiedy ostatnio zapytaliście swoich współpracowników, czego potrzebują? Co zrobiliście później?',
  ],
  portuguese: [
    'Um bom líder ouve primeiro a sua equipe e só então decide.',
    'Muitos acham que liderar é falar diante dos outros, mas o mais importante não é isso: é fazer a pergunta certa na hora certa e ter a paciência de esperar pela resposta, ainda que ela não agrade.',
    'Quando você perguntou pela última vez aos seus colegas do que eles precisam? O que fez então?',
  ],
  russian: [
    'Хороший руководитель сначала слушает, а потом решает.',
    'Многие думают, что руководить значит говорить перед людьми, но на самом деле важнее всего вовремя задать правильный вопрос и терпеливо ждать ответа, даже если он неприятен.',
    'Когда вы в последний раз спрашивали своих сотрудников, что им нужно? Что вы сделали потом?',
  ],
  spanish: [
    'Quien dirige escucha primero a su equipo y decide después.',
    'Muchos creen que liderar consiste en hablar delante de los demás, pero lo más importante es hacer la pregunta adecuada en el momento adecuado y esperar la respuesta, aunque ésta incomode un poco más de lo que quisiéramos.',
    '¿Cuándo preguntó usted por última vez a sus compañeros qué necesitaban? ¿Qué hizo después?',
  ],
  thai: [
    'ผู้นำที่ดีต้องฟังทีมของตนก่อนแล้วจึงตัดสินใจ',
    'หลายคนคิดว่าการเป็นผู้นำคือการพูดต่อหน้าคนอื่น แต่สิ่งที่สำคัญกว่าคือการถามคำถามที่ถูกต้องในเวลาที่เหมาะสมและรอคำตอบ',
    'ครั้งสุดท้ายที่คุณถามเพื่อนร่วมงานว่าต้องการอะไรคือเมื่อไร แล้วคุณทำอะไรต่อไป',
  ],
  turkish: [
    'İyi bir yönetici önce ekibini dinler, sonra karar verir.',
    'Birçok kişi liderliğin başkalarının önünde konuşmak olduğunu düşünür, ama asıl önemli olan doğru soruyu doğru zamanda sormak ve cevabı sabırla beklemektir.',
    'Çalışma arkadaşlarınıza neye ihtiyaçları olduğunu en son ne zaman sordunuz? Sonra ne yaptınız?',
  ],
  ukrainian: [
    'Добрий керівник спочатку слухає своїх людей, а вже потім вирішує.',
    'Багато хто думає, що керувати означає говорити перед іншими, але насправді найважливіше — поставити правильне запитання у слушну мить і терпляче чекати на відповідь, навіть якщо вона неприємна.',
    'Коли ви востаннє питали своїх колег, чого їм бракує? Що ви зробили після того?',
  ],
};
