import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useDesk } from '../shell/desk.ts'
import { usePhone } from '../shell/phone.ts'
import { useSpoken } from '../shell/spoken.ts'
import { Column } from '../shell/Strip.tsx'
import type { Sending } from '../store/desk.ts'
import { sendNow } from '../sync/send-now.ts'
import { beginCapture } from '../visits/begin-capture.ts'
import { Photos, RecordName } from './RecordLine.tsx'
import { words } from './words.ts'

/** Why the office does not take a record, and what the officer does about it. It can't be opened here: whom to ask is all that is known. */
export function HeldRecord({ sending }: { sending: Sending }): ReactElement {
  const desk = useDesk()
  const { db, syncer } = usePhone()
  const navigate = useNavigate()
  const { language } = useSpoken()
  const said = words[language]
  const { id, kind, entity, visit: at, roster, reason, note, photos } = sending
  const refused = reason === null && photos.some(({ level }) => level === 'refused')
  const advice = refused ? said.advice.photo : kind === 'capture' || kind === 'absent' ? said.advice.capture : said.advice.door

  async function again() {
    const visit = (await desk.visits()).find((each) => each.id === at)
    if (!visit) return
    const person = (await desk.people(visit.id)).find((each) => each.id === roster) ?? null
    const open = await desk.findDraft(entity)
    const draft = open ?? await beginCapture(desk, visit, person, language, entity)
    await navigate({ to: '/visits/$visit/capture/$draft', params: { visit: visit.id, draft: draft.id } })
  }

  return (
    <article id={id} className="record held">
      <header className="row"><RecordName sending={sending} /><span className="state" data-step="held">{said.levels.held[0]}<Column step="held" /></span></header>
      <p>{reason ? said.reasons[reason] : refused && said.photoRefused}</p>
      {note !== null && <p className="note-of-office"><b>{said.office}:</b> {note}</p>}
      <p className="hint">{said.intact} {advice}</p>
      <Photos sending={sending} />
      {refused && <button type="button" className="button line" onClick={() => { void sendNow(db, desk.device, syncer) }}>{said.retry}</button>}
      {kind === 'capture' && reason !== null && <button type="button" className="button line" onClick={() => { void again() }}>{said.again}</button>}
    </article>
  )
}
