import { useEffect, useRef } from 'react'
import { spoken } from '../codes.ts'
import { useSpeech, useWords } from '../speech.tsx'
import { clock, day } from '../times.ts'
import { Ticket } from '../today/VerdictPanel.tsx'
import { words as todayWords } from '../today/words.ts'
import type { Given } from './HelpPage.tsx'
import type { Words } from './words.ts'

/** What was given, in words that can be read aloud; until then, who belongs where. */
export function GivenPanel({ given, said, onNext }: { given: Given | undefined; said: Words; onNext(): void }) {
  const { language } = useSpeech()
  const today = useWords(todayWords)
  const next = useRef<HTMLButtonElement>(null)
  // The form is gone, and with it the reader's place.
  useEffect(() => { if (given) next.current?.focus() }, [given])
  const visit = given && ('booked' in given ? given.booked.visit : given.visit)
  const booked = given && 'booked' in given ? given.booked : undefined
  return (
    <section className="panel verdict" aria-label={given ? said.done.title : said.idle.title} aria-live="polite">
      {!visit ? <><h2>{said.idle.title}</h2><p>{said.idle.text}</p></> : (
        <>
          <h2>{booked ? said.done.title : said.done.ticket}</h2>
          <p>{booked ? said.done.text : said.done.ticketText}</p>
          {booked && <p><b className="big-code">{spoken(booked.code)}</b><br />{day(booked.date, language)}, {clock(booked.start, language)}–{clock(booked.end, language)}</p>}
          <Ticket visit={visit} said={today} />
          <p className="buttons"><button ref={next} className="button primary" type="button" onClick={onNext}>{said.done.next}</button></p>
        </>
      )}
    </section>
  )
}
