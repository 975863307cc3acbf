import { expect, test } from 'vitest'
import { findingsOf, lineOf, tellEach, type Mistake } from './corpus.ts'

const hajj = 'national/forms/hajj-visit.yaml'
const sick = 'national/forms/sick-visit.yaml'
const questions = 'national/questions.yaml'

const mistakes: Record<string, Mistake> = {
  'a question that does not exist': {
    file: hajj, from: 'sex, birthPlace, minor', to: 'sex, birthplace, minor',
    at: `${hajj}:${lineOf(hajj, '  identity:')} pages.identity.ask.4`, says: 'there is no question birthplace. did you mean birthPlace?',
  },
  'a question that stands on a form twice': {
    file: hajj, from: 'ask: [note]', to: 'ask: [note, sex]',
    at: `${hajj}:${lineOf(hajj, '  review:')} pages.review.ask.1`, says: 'sex stands on this form twice',
  },
  'a photo in a conversation': {
    file: 'national/flows/sick.yaml', from: '{ ask: urgency, go: letter }', to: '{ ask: letterPhoto, go: letter }',
    at: `national/flows/sick.yaml:${lineOf('national/flows/sick.yaml', 'ask: urgency')} screens.urgency.ask`, says: 'letterPhoto (photo) can only be asked by a form',
  },
  'a signature in a text': {
    file: 'national/sms.yaml', from: 'fields: [patient, placeText, phone]', to: 'fields: [patient, signature, phone]',
    at: `national/sms.yaml:${lineOf('national/sms.yaml', 'SAKIT')} keywords.sick.fields.1`, says: 'signature (signature) can only be asked by a form',
  },
  'a photo that does not say how large it is': {
    file: questions, from: 'portrait:   { type: photo, use: PORTRAIT, minWidth: 480,', to: 'portrait:   { type: photo, use: PORTRAIT,',
    at: `${questions}:${lineOf(questions, 'portrait:')} questions.portrait`, says: 'minWidth is missing: a question of type photo needs it. write minWidth: 1000',
  },
  'something computed that does not say how': {
    file: questions, from: /as: bool, value: '[^']*'/, to: 'as: bool',
    at: `${questions}:${lineOf(questions, 'minor:')} questions.minor`, says: "value is missing: a question of type computed needs it",
  },
  'something computed that becomes another type than it says': {
    file: questions, from: 'as: bool, value:', to: 'as: string, value:',
    at: `${questions}:${lineOf(questions, 'minor:')} questions.minor.value`, says: 'is bool, should be string',
  },
  'a type of question that does not exist': {
    file: questions, from: 'type: signature,', to: 'type: signatur,',
    at: `${questions}:${lineOf(questions, 'signature:')} questions.signature.type`, says: 'did you mean signature?',
  },
  'a face that is photographed before a consent': {
    file: hajj, from: "    stop: '!answers.consentCapture'\n", to: '',
    at: `${hajj}:${lineOf(hajj, '- { ask: portrait') - 1} pages.biometric.ask.0`, says: 'portrait (BIOMETRIC) is asked before a consent. stop on an earlier page without it',
  },
  'a form that goes on after a no': {
    file: hajj, from: "stop: '!answers.consentCapture'", to: "stop: 'answers.consentCapture'",
    at: `${hajj}:${lineOf(hajj, '  guardian:') + 2} pages.guardian.ask.1`, says: 'guardianName (CHILD) is asked before a consent',
  },
  'a condition that reads what is asked later': {
    file: hajj, from: 'when: answers.minor', to: 'when: answers.cannotSign',
    at: `${hajj}:${lineOf(hajj, 'when: answers.minor')} pages.guardian.when`, says: 'cannotSign is asked only later. move the question up',
  },
  'a condition that reads what this form does not ask': {
    file: hajj, from: "holds: '!(answers.nik in others)'", to: "holds: '!(answers.kk in others)'",
    at: `${hajj}:${lineOf(hajj, '  twice:')} checks.twice.holds`, says: 'kk is not asked on this form',
  },
  'a question whose own condition reads what this form does not ask': {
    file: hajj, from: 'birthPlace, minor]', to: 'birthPlace]',
    at: `${hajj}:${lineOf(hajj, '  documents:')} pages.documents.ask.0`, says: 'minor is not asked on this form',
  },
  'a rule that is no yes or no': {
    file: hajj, from: "holds: 'nikMatches(answers.nik, answers.birthDate)'", to: "holds: 'nikSex(answers.nik)'",
    at: `${hajj}:${lineOf(hajj, '  nik-birth:')} checks.nik-birth.holds`, says: 'is string, should be bool',
  },
  'a rule that cannot be read': {
    file: hajj, from: "holds: 'nikMatches(answers.nik, answers.birthDate)'", to: "holds: 'nikFits(answers.nik, answers.birthDate)'",
    at: `${hajj}:${lineOf(hajj, '  nik-birth:')} checks.nik-birth.holds`, says: 'nikFits',
  },
  'a rule beside a question that is not asked': {
    file: hajj, from: 'twice:     { about: nik,', to: 'twice:     { about: kk,',
    at: `${hajj}:${lineOf(hajj, '  twice:')} checks.twice.about`, says: 'kk is not asked on this form',
  },
  'a rule without words': {
    file: hajj, from: 'text: check-form.twice', to: 'text: check-form.twise',
    at: `${hajj}:${lineOf(hajj, '  twice:')} checks.twice.text`, says: 'there is no message check-form.twise in messages/id.yaml. did you mean check-form.twice?',
  },
  'a reason for a mere warning': {
    file: sick, from: 'text: check-form.illness }', to: 'text: check-form.illness, overrule: check-form.reason }',
    at: `${sick}:${lineOf(sick, '  illness:   {')} checks.illness.overrule`, says: 'a warning holds nobody back and needs no reason',
  },
  'a hint without words': {
    file: sick, from: 'hint: form.hint.health', to: 'hint: form.hint.heath',
    at: `${sick}:${lineOf(sick, 'form.hint.health')} pages.medical.ask.0`, says: 'there is no message form.hint.heath in messages/id.yaml. did you mean form.hint.health?',
  },
  'a page without a title': {
    file: sick, from: '  contact: {', to: '  contacts: {',
    at: `${sick}:${lineOf(sick, '  contact:')} pages.contacts`, says: 'there is no message form.page.contacts in messages/id.yaml. did you mean form.page.contact?',
  },
  'an answer filled in that is not asked': {
    file: sick, from: 'phone: request.contact', to: 'kk: request.contact',
    at: `${sick}:${lineOf(sick, 'fill:')} fill.kk`, says: 'kk is not asked on this form',
  },
  'an answer filled in from what no family says': {
    file: sick, from: 'phone: request.contact', to: 'phone: request.phone',
    at: `${sick}:${lineOf(sick, 'fill:')} fill.phone`, says: 'phone',
  },
  'a card that names nobody': {
    file: hajj, from: 'card: { title: name,', to: 'card: { title: patient,',
    at: `${hajj}:${lineOf(hajj, 'card:')} card.title`, says: 'patient is not asked on this form',
  },
  'a form without a last look': {
    file: hajj, from: 'review: { review: true, ask', to: 'review: { ask',
    at: `${hajj}:${lineOf(hajj, '  review:')} pages.review`, says: 'write review: true here',
  },
  'a form under another name': {
    file: hajj, from: 'id: hajj-visit', to: 'id: hajj',
    at: `${hajj}:${lineOf(hajj, 'id: hajj-visit')} id`, says: 'the file is named hajj-visit, the form hajj. write id: hajj-visit',
  },
  'a key that forms do not have': {
    file: hajj, from: 'stop:', to: 'stopp:',
    at: `${hajj}:${lineOf(hajj, 'stop:')} pages.consent.stopp`, says: 'unknown key stopp. did you mean stop?',
  },
  'words of a form that tell of a booking': {
    file: 'national/messages/id.yaml', from: 'Seperti di KTP.', to: 'Kode {booking.code}.',
    at: `national/messages/id.yaml:${lineOf('national/messages/id.yaml', 'Seperti di KTP.')} form.hint.signature.text`, says: '{booking.code} is unknown on a form',
  },
  'a visit with a form that does not exist': {
    file: 'national/visits.yaml', from: 'form: hajj-visit', to: 'form: haj-visit',
    at: `national/visits.yaml:${lineOf('national/visits.yaml', 'form: hajj-visit')} visits.hajj.form`, says: 'there is no form haj-visit. did you mean hajj-visit?',
  },
  'a visit for a service that officers do not bring': {
    file: 'national/visits.yaml', from: 'service: hajj,', to: 'service: lost,',
    at: `national/visits.yaml:${lineOf('national/visits.yaml', 'service: hajj')} visits.hajj.service`, says: 'lost is not brought by officers. add OUTREACH to its channels in services.yaml',
  },
  'a kind of visit without a name': {
    file: 'national/visits.yaml', from: '  sick: {', to: '  ill: {',
    at: `national/visits.yaml:${lineOf('national/visits.yaml', '  sick:')} visits.ill`, says: 'there is no message visit.ill in messages/id.yaml',
  },
}
tellEach(mistakes)

test('a no that stops only sometimes is no consent', () => {
  const found = findingsOf({
    file: sick, from: "stop: '!answers.consentCapture'", to: "stop: '!answers.consentCapture && today > \"2018\"'", at: '', says: '',
  })
  expect(found.filter((finding) => finding.includes('is asked before a consent')).map((finding) => / pages\.(\w+)\.ask/.exec(finding)?.[1]))
    // The illness has a consent of its own.
    .toEqual(['guardian', 'guardian', 'guardian', 'biometric', 'biometric'])
})
