import type { KioskAnswer } from '@jemput/contract'
import { Icon, type IconName } from '@jemput/ui'
import type { Said } from '../api.ts'
import { spoken } from '../codes.ts'
import { useSpeech } from '../speech.tsx'
import { clock, day } from '../times.ts'
import type { Words } from './words.ts'

type AnswerProps = { said: Said<KioskAnswer>; words: Words; onNext(): void }

/** What came of the code, large enough to be read from where one stands. Printed, it is the ticket alone. */
export function Answer({ said, words, onNext }: AnswerProps) {
  const { language } = useSpeech()
  const { icon, title, text } = told(said, words, language)
  const ticket = said.ok && said.value.outcome === 'ticket' ? said.value : undefined
  return (
    <section className="answer" aria-label={words.answer} aria-live="polite">
      <p className="told"><Icon name={icon} size={32} /><span><b>{title}</b>{text}</span></p>
      {ticket && (
        <div className="ticket">
          <div>
            <p><small>{ticket.lane}</small><small>{words.people(ticket.size)}</small></p>
            <b className="ticket-number">{ticket.first === ticket.last ? ticket.first : `${ticket.first} – ${ticket.last}`}</b>
            <p><small>{ticket.service}</small><small>{clock(ticket.start, language)}–{clock(ticket.end, language)}</small></p>
            <p><small className="code">{spoken(ticket.code)}</small><small>{day(ticket.date, language)}, {clock(ticket.since, language)}</small></p>
          </div>
        </div>
      )}
      <p className="buttons">
        <button className="button" type="button" onClick={onNext}>{words.next}</button>
        {ticket && <button className="button primary" type="button" onClick={() => print()}>{words.print}</button>}
      </p>
    </section>
  )
}

type Told = { icon: IconName; title: string; text: string }

function told(said: Said<KioskAnswer>, words: Words, language: 'id' | 'en'): Told {
  if (!said.ok) {
    const away = said.problem.status === 0 || said.problem.status >= 500
    return away ? { icon: 'stop', title: words.away, text: words.awayText } : { icon: 'stop', title: words.unknown, text: words.unknownText }
  }
  const answer: KioskAnswer = said.value
  switch (answer.outcome) {
    case 'ticket': return answer.again
      ? { icon: 'done', title: words.again(answer.first), text: words.againText(clock(answer.since, language)) }
      : { icon: 'done', title: words.ticket(answer.first), text: words.ticketText }
    case 'another-day': return { icon: 'clock', title: words.anotherDay, text: words.anotherDayText(day(answer.date, language), clock(answer.start, language)) }
    case 'ask-staff': return { icon: 'info', title: words.late, text: answer.late ? words.lateText : words.voidText }
  }
}
