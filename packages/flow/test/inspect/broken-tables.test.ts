import { lineOf, tellEach, type Mistake } from './corpus.ts'

const office = 'palembang/office.yaml'
const fees = 'national/fees.yaml'
const questions = 'national/questions.yaml'

/** Slips in the tables: who an office is, what it charges, what it asks, what it opens with. */
const mistakes: Record<string, Mistake> = {
  'a dial code that no phone can dial': {
    file: office, from: '"*384*16#"', to: '"384-16"', at: `${office}:${lineOf(office, 'dial:')} dial`, says: 'write a service code such as "*384*16#"',
  },
  'a number without its country': {
    file: office, from: '"+628110000016"', to: '"08110000016"', at: `${office}:${lineOf(office, 'smsNumber:')} smsNumber`, says: 'write a number such as "+628111100333"',
  },
  'a name that is too long for a screen': {
    file: office, from: 'short: Palembang', to: 'short: Palembang dan sekitarnya', at: `${office}:${lineOf(office, 'short:')} short`, says: 'expected at most 14 characters',
  },
  'a regency that is no code': {
    file: office, from: '["16.71"]', to: '[Palembang]', at: `${office}:${lineOf(office, 'regions:')} regions.0`, says: 'a regency code such as "16.71"',
  },
  'a closed day that no calendar can have': {
    file: office, from: 'sources: ["002"]', to: 'closures: [{ date: 17-08-2017, reason: rapat }]', at: `${office}:${lineOf(office, 'sources:')} closures.0.date`, says: 'a date such as 2017-08-17',
  },
  'a calendar that is not there': {
    file: office, from: 'sources: ["002"]', to: 'calendars: [id-1945]', at: 'calendar/id-1945.yaml:0 ', says: 'this document is missing',
  },
  'a key that offices do not have': {
    file: office, from: 'sender:', to: 'sendr:', at: `${office}:${lineOf(office, 'sender:')} sendr`, says: 'unknown key sendr. did you mean sender?',
  },
  'a fee that is a text': {
    file: fees, from: 'items: { passport: 355000 }', to: 'items: { passport: Rp355.000 }',
    at: `${fees}:${lineOf(fees, '2017-01-01')} fees.0.items.passport`, says: 'expected a whole number, got the text "Rp355.000"',
  },
  'a fee that gives money away': {
    file: fees, from: 'items: { passport: 355000 }', to: 'items: { passport: -355000 }', at: `${fees}:${lineOf(fees, '2017-01-01')} fees.0.items.passport`, says: 'expected at least 0',
  },
  'fees from a day that cannot be read': {
    file: fees, from: 'from: 2017-01-01', to: 'from: 1 Januari 2017', at: `${fees}:${lineOf(fees, '2017-01-01')} fees.0.from`, says: 'write a date such as 2024-12-17',
  },
  'fees without their decree': {
    file: fees, from: 'source: "PP 45/2024", ', to: '', at: `${fees}:${lineOf(fees, 'from: 2024-12-17')} fees.2.source`, says: 'source is missing',
  },
  'a choice that nobody has words for': {
    file: questions, from: 'choices: [self, kk, proxy]', to: 'choices: [self, kk, proxi]', at: `${questions}:${lineOf(questions, 'receiver:')} questions.receiver`, says: 'there is no message choice.receiver.proxi',
  },
  'a rule of a question that names nothing': {
    file: questions, from: "constraint: 'value <= policy.party.max'", to: "constraint: 'value <= policy.party.most'", at: `${questions}:${lineOf(questions, 'party:')} questions.party.constraint`, says: 'most',
  },
  'a group of messages where words should be': {
    file: 'national/messages/id.yaml', from: /^common:$/m, to: 'bye: Sampai jumpa\ncommon:', at: `national/messages/id.yaml:${lineOf('national/messages/id.yaml', 'common:')} bye`, says: 'expected words or a group of messages',
  },
  'a policy that is switched with a word': {
    file: 'national/policy.yaml', from: 'sameKk: true', to: 'sameKk: ya', at: `national/policy.yaml:${lineOf('national/policy.yaml', 'sameKk: true')} party.sameKk`, says: 'expected true or false, got the text "ya"',
  },
}

tellEach(mistakes)
