import type { Bookable, BookedFor, Today, Visit } from '@jemput/contract'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Said } from '../api.ts'
import { useOffice } from '../office.ts'
import { Page } from '../Page.tsx'
import { useWords } from '../speech.tsx'
import { Told } from '../Told.tsx'
import { words as common } from '../words.ts'
import { BookForm } from './BookForm.tsx'
import { GivenPanel } from './GivenPanel.tsx'
import { TicketForm } from './TicketForm.tsx'
import { words, ways, type Way } from './words.ts'

/** What somebody was given: a booking for another day, or a ticket for now. */
export type Given = { booked: BookedFor } | { visit: Visit }
type HelpProps = { said: Said<Today>; bookable: Said<Bookable>; way: Way }

/** Bantu pemohon: leads to the one of three ways in which somebody without a booking is served. */
export function HelpPage({ said, bookable, way }: HelpProps) {
  const text = useWords(words)
  const { today } = useWords(common).pages
  const [given, setGiven] = useState<Given>()
  return (
    <Told title={text.title} said={said}>
      {(day) => (
        <Page title={text.title} up={{ to: '/$office/hari-ini', word: today }} aside={<GivenPanel given={given} said={text} onNext={() => setGiven(undefined)} />}>
          <Ways way={way} onChoose={() => setGiven(undefined)} />
          {/* Whoever was served is done with: the next one begins with empty fields. */}
          {!given && way === 'pesan' && (
            <Told title={text.title} said={bookable}>{(open) => <BookForm open={open} said={text} onGiven={(booked) => setGiven({ booked })} />}</Told>
          )}
          {!given && way !== 'pesan' && <TicketForm key={way} day={day} priority={way === 'prioritas'} said={text} onGiven={(visit) => setGiven({ visit })} />}
        </Page>
      )}
    </Told>
  )
}

function Ways({ way, onChoose }: { way: Way; onChoose(): void }) {
  const { office } = useOffice()
  const said = useWords(words)
  const navigate = useNavigate()
  const choose = (cara: Way) => {
    onChoose()
    void navigate({ to: '/$office/bantu', params: { office }, search: { cara }, replace: true })
  }
  return (
    <fieldset className="ways">
      <legend>{said.ask}</legend>
      {ways.map((each) => (
        <label key={each}>
          <input type="radio" name="way" checked={each === way} onChange={() => choose(each)} />
          <b>{said.ways[each].title}</b><small>{said.ways[each].text}</small>
        </label>
      ))}
    </fieldset>
  )
}
