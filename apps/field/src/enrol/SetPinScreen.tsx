import { useState, type ReactElement } from 'react'
import { usePhone } from '../shell/phone.ts'
import { useSpoken } from '../shell/spoken.ts'
import { isEasyPin } from '../vault/easy-pin.ts'
import { setPin } from '../vault/make.ts'
import { stretchAside } from '../vault/stretch.ts'
import { openAt } from './open-at.ts'
import { isWhole, PinBoxes } from './PinBoxes.tsx'
import { words } from './words.ts'

/** A PIN is typed twice, then the desk is open. */
export function SetPinScreen({ device }: { device: string }): ReactElement {
  const phone = usePhone()
  const said = words[useSpoken().language]
  const [first, setFirst] = useState<string | null>(null)
  const [pin, setTyped] = useState('')
  const [mistake, setMistake] = useState('')
  const [busy, setBusy] = useState(false)

  async function finish(chosen: string) {
    setBusy(true)
    try {
      await setPin(phone.db, device, chosen, stretchAside)
      await openAt(phone, device, chosen)
    } catch {
      setMistake(said.full)
      setBusy(false)
    }
  }

  function onPin(typed: string) {
    setTyped(typed)
    setMistake('')
    if (!isWhole(typed)) return
    setTyped('')
    if (first === null) return isEasyPin(typed) ? setMistake(said.easy) : setFirst(typed)
    if (typed === first) return void finish(typed)
    setFirst(null)
    setMistake(said.differs)
  }

  return (
    <div className="screen pin-screen">
      <main>
        <h1>{first === null ? said.newPin : said.againPin}</h1>
        <p className="sub">{first === null ? said.newPinText : said.againPinText}</p>
        <PinBoxes label={said.pin} pin={pin} onPin={onPin} busy={busy} mistake={mistake} said={said} />
      </main>
    </div>
  )
}
