import { localTimeOf } from '@jemput/domain'
import { useState, type ReactElement } from 'react'
import { Bilah } from '../shell/Bilah.tsx'
import { usePhone } from '../shell/phone.ts'
import { useSpoken } from '../shell/spoken.ts'
import type { DeskRow } from '../store/database.ts'
import { openAt } from './open-at.ts'
import { isWhole, PinBoxes } from './PinBoxes.tsx'
import { words, type Words } from './words.ts'

/** Counts can be read while it is locked, names cannot; sealed records keep leaving. */
export function UnlockScreen({ row, change }: { row: DeskRow; change(): void }): ReactElement {
  const phone = usePhone()
  const said = words[useSpoken().language]
  const [pin, setPin] = useState('')
  const [mistake, setMistake] = useState('')
  const [busy, setBusy] = useState(false)

  async function open(typed: string) {
    setBusy(true)
    try {
      const closed = await openAt(phone, row.device, typed)
      if (closed?.kind === 'wrong') setMistake(said.wrong(closed.left))
    } catch {
      // A try that can't be counted is none.
      setMistake(said.full)
    }
    setBusy(false)
    setPin('')
  }

  function onPin(typed: string) {
    setPin(typed)
    setMistake('')
    if (isWhole(typed)) void open(typed)
  }

  return (
    <div className="screen pin-screen">
      <Bilah device={row.device} link={false} />
      <main>
        <h1>{greeting(said, row.office.zone)},<br />{row.officer.name}</h1>
        <p className="sub">{row.label}, {row.office.name}.</p>
        <PinBoxes label={said.pin} pin={pin} onPin={onPin} busy={busy} mistake={mistake} said={said} />
        <button type="button" className="link" onClick={change}>{said.other(row.officer.name)}</button>
      </main>
    </div>
  )
}

function greeting({ greeting }: Words, zone: string): string {
  const hour = Number(localTimeOf(Date.now(), zone).slice(0, 2))
  if (hour < 11) return greeting.morning
  if (hour < 15) return greeting.day
  return hour < 18 ? greeting.afternoon : greeting.evening
}
