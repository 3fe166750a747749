import { phrases } from '../phrases.ts';
import type { CuesAround } from './cues.ts';

export const ENGLISH_AROUND: CuesAround = {
  aside: phrases(`
    ^in the … issue$, ^next issue, ^in our next, ^coming up$, ^coming soon,
    ^next time$, ^next session, ^next meeting, ^practical$, ^practical matters, ^practicalities,
    ^practical notes, ^practical details, ^housekeeping, ^logistics$, ^dates$, ^dates for your,
    ^notices$, ^announcements$, ^news in brief, ^getting there, ^how to book, ^how to get here,
    ^tickets, ^also in this,
    ^up next, ^read next, ^you might also like, ^you may also like, ^you might like, ^keep reading, ^more stories, ^more articles, ^more from, ^other posts, ^recent posts, ^latest posts, ^most read, ^recommended for,
    ^links$, ^resources$, ^references$, ^further reading, ^suggested reading, ^recommended reading,
    ^sources$, ^downloads$, ^notes$, ^footnotes$, ^endnotes$, ^bibliography$, ^works cited$, ^show
    notes$, ^timestamps$, ^mentioned in, ^links and, ^connect with, ^credits$, ^acknowledgments$,
    ^acknowledgements$, ^download$, ^related, ^more episodes, ^about the, ^next steps$, ^read more$, ^in
    the next, ^next week
  `),
  promotion: phrases(`
    was this page, is this page, did this page, did this article, did this guide, answer your question, minute quiz, take the quiz, take our quiz, we should read, we should cover, was this information, did you find what you were looking for, did you find the information,
    not receiving, no longer want to receive, no longer wish to receive, prefer not to receive, want to
    receive,
    ^would you like to take part, ^would you like to join, ^would you like to be, ^would you like to come, ^would you like to receive, ^would you like to contribute, ^would you like to learn, ^would you like to know, ^would you like more, ^would you like help, ^would you like us, ^would you like me, ^do you want to be part, ^do you want to join, ^any allergies, ^any dietary, ^can you bring, ^can you help us, ^can you spare, ^could you help us, ^can you give an hour, ^fancy, gift voucher, gift vouchers, gift card, ^grab your, ^grab a, ^are you in$, five stars, star rating, leave us a review, leave a review, rate us, rate this, review on itunes, apple podcasts, spotify,
    ^want to, ^want help, ^want your, ^want my, ^want the, ^want our, ^ready to, ^need a, ^looking to, a friend sent you, get your own copy, subscribe, sign up, signup,
    ^register, registration, rsvp, book now, ^book a, ^buy, ^order, pre-order, order your copy,
    get your copy, download, free trial, start your free, ^get started, click here, click the link,
    visit our, ^visit us, ^talk to us, ^speak to us, ^speak with us, contact us, call us, call today, contact me, get in touch, give us a call,
    ^schedule a, ^request a, apply now, apply today, apply here, send your cv, send your resume,
    resume and, your application, we offer, we are hiring, we're hiring, join our team, ^join us,
    ^join me, enroll, enrol, save your seat, save your spot, limited seats, early bird, tickets,
    discount, special offer, coupon, speak at your, keynote, speaking engagement, hire me, work with me,
    ^learn more, ^find out more, for more information, enjoyed this, enjoy this article,
    enjoyed reading, like this article, like this post, liked this, like what you read,
    found this helpful, found this useful, ^want more, want to learn more, looking for a speaker,
    ^looking for more, ^need help, we can help, our program, our programme, our workshop, our course,
    our services, our team of, newsletter, ^follow us, ^follow me, sponsored, advertisement, member yet,
    already a member, log in, ^interested in, ^have a question, ^have you a question, ^got a question, ^do you have a question, ^have you any questions, ^got questions, do you have more questions, have questions, any questions,
    more questions, still have questions, get in your inbox, in your inbox, ^forward this,
    know someone who, new here, ^share this, was this article, was this helpful, rate this, order now,
    order today, order the, buy now, buy the book, we can help you, ^book your,
    leave us a rating, leave a rating, enjoy this post, enjoy this piece, enjoy this episode,
    enjoyed this post, ^like what you hear, do you like what you, are you ready to transform,
    are you ready to take the next, ready to take the next step, how can we help you,
    how may we help you, ^how can i help you, ^would you like to bring this, ^would you like to bring our, ^would you like to bring us, ^would you like to book,
    ^would you like to talk to us, ^would you like to talk with us, ^have you read my, ^have you read our, ^have you seen our, ^curious about,
    ^know a leader who, ^know somebody who, ^do you know someone who needs,
    ^do you know somebody who needs, who do you know that might benefit, idea for a guest,
    idea for an episode, idea for a column, idea for an article, idea for a topic, idea for a talk,
    suggestion for a guest, suggestions for a guest, suggestions for future, ^have you got a story,
    ^do you have a story to, ^have you a story to, ^got a story, a story to share, ^have a story,
    ^got an idea, ^have an idea for
  `),
  salesHeading: phrases(`
    what you will do, what you'll do, your role, your tasks, your profile, about the role, the role,
    responsibilities, requirements, what we ask, what we offer, we offer, what you bring, full time,
    part time, permanent contract, salary, how to apply, closing date,
    what you get, what you'll get, what's included, what is included, what our clients say, what our
    customers say, what people say, success stories, testimonials, pricing, your investment, who is this
    for, who it is for, who it's for, how it works, book a call, book a demo, free trial, free
    consultation, free test, free assessment, money back, limited places, places are limited, spaces are
    limited, results may vary, terms and conditions, satisfied clients, satisfied customers, start
    today, join today, case studies, our method, our approach, the programme, the program, meet your
    coach, meet the coach, your coach, modules, curriculum, faq
  `),
  notice: phrases(`
    attendance, foyer, name badges, coffee break, lunch is, feedback form, feedback forms, evaluation
    form, please return, terms apply, conditions apply,
    cookies, cookie, privacy, unsubscribe, imprint, masthead, members free, admission, entry free, free
    entry, free of charge, tickets, booking, bookings, spaces, places left, seats left, seats go, sold out,
    closing date, deadline, opening hours, open daily, reception, the office, by phone,
    telephone, voicemail, e-mail us, po box, postage, cheques, p m, o'clock, doors open, vat, invoice,
    members, subscribers, donations, donate, charity no, registered charity, photo, photos, photograph,
    photographs, illustration, illustrations, music, produced by, edited by, mixed by, published by,
    publisher, printed in, printed by, reprint, reprinted, permission, rights reserved, translated by,
    excerpt from, extract from, adapted from, podcast, episode, newsletter, webinar, workshop,
    workshops, seminar, course dates, evening class, retreat, cohort, our next, next issue, next month,
    next week, back issues, hardback, paperback, pages, isbn, rota, raffle, parking, wheelchair,
    refreshments, lost property, vacancies, vacancy, job openings, positions, corrections, complaints,
    terms and conditions, sponsor, sponsored by, sponsors, advertising, advertise, advertisers, about
    this site, minutes read, min read, read time, tags, filed under
  `),
  form: phrases(`
    your name, your email, email address, how did you hear about, remember me, notify me, save my name,
    lost your password, forgot your password, forgot password, captcha, are you human, phone number,
    cancel reply, logging in, logged in, ^optional$, ^required$, required fields, fields are required,
    ^submit$, ^upload
  `),
  booking: phrases(`
    when you book, when booking, when you register, when registering, when you sign up,
    when you apply, with your booking
  `),
};
