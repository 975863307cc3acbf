import type { Bookable, BookedFor } from '@jemput/contract'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { uuidv7 } from 'uuidv7'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { useSpeech } from '../speech.tsx'
import { clock, day } from '../times.ts'
import { useAct } from '../useAct.ts'
import { useRefresh } from '../useRefresh.ts'
import { People } from './People.tsx'
import type { Words } from './words.ts'

const REFRESH_MS = 15_000
type FormProps = { open: Bookable; said: Words; onGiven(booked: BookedFor): void }

/** Books for somebody by their phone number, as their phone would: service, day, time, and each applicant. */
export function BookForm({ open, said, onGiven }: FormProps) {
  const { office } = useOffice()
  const { language } = useSpeech()
  const navigate = useNavigate()
  const { act, busy, refusal } = useAct()
  useRefresh(REFRESH_MS)
  const [request, setRequest] = useState(uuidv7)
  const [date, setDate] = useState('')
  const [start, setStart] = useState('')
  const [rows, setRows] = useState([0])
  const chosen = open.dates.find((each) => each.date === date) ?? open.dates[0]
  const windows = chosen?.windows ?? []
  const time = windows.find((each) => each.start === start)?.start ?? windows[0]?.start

  function book(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (chosen === undefined || time === undefined) return
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const members = rows.map((row) => ({ name: text(`name ${row}`), nik: text(`nik ${row}`), ...text(`born ${row}`) === '' ? {} : { birthDate: text(`born ${row}`) } }))
    const json = { request, phone: text('phone'), service: open.service, date: chosen.date, start: time, members, kk: text('kk') }
    void act(async () => {
      const answer = await ask(api.offices[':office'].bookings.$post({ param: { office }, json }))
      // No answer at all: the same request again is the same booking. Anything else ends it.
      if (answer.ok || answer.problem.status !== 0) setRequest(uuidv7())
      return answer
    }, onGiven)
  }
  return (
    <form className="plan" onSubmit={book}>
      <label>{said.service}
        <select value={open.service} onChange={({ target }) => { void navigate({ to: '/$office/bantu', params: { office }, search: { cara: 'pesan', layanan: target.value }, replace: true }) }}>
          {open.services.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
        </select>
      </label>
      {chosen === undefined ? <p className="quiet">{said.full}</p> : (
        <>
          <label>{said.day}
            <select value={chosen.date} onChange={({ target }) => setDate(target.value)}>{open.dates.map((each) => <option key={each.date} value={each.date}>{day(each.date, language)}</option>)}</select>
          </label>
          <fieldset className="times">
            <legend>{said.window}</legend>
            {windows.map((each) => (
              <label key={each.start} className="choice">
                <input type="radio" name="time" checked={each.start === time} onChange={() => setStart(each.start)} />
                {clock(each.start, language)}–{clock(each.end, language)} <small>{said.left(each.left)}</small>
              </label>
            ))}
          </fieldset>
          <label>{said.phone}<input name="phone" type="tel" className="number" required autoComplete="off" maxLength={24} aria-describedby="phone-hint" /><small id="phone-hint">{said.phoneHint}</small></label>
          <People rows={rows} onChange={setRows} open={open} said={said} />
          {open.sameKk && rows.length > 1 && <label>{said.kk}<input name="kk" className="code" required inputMode="numeric" autoComplete="off" maxLength={24} /></label>}
          <p className="refusal" role="alert">{refusal}</p>
          <p className="buttons"><button className="button primary" type="submit" aria-busy={busy}>{said.book}</button></p>
        </>
      )}
    </form>
  )
}
