import type { Manifest } from '@jemput/contract'
import { Icon, State } from '@jemput/ui'
import { useState, type FormEvent, type Ref } from 'react'
import { spokenNumber } from '../codes.ts'
import { useOffice } from '../office.ts'
import type { Counting, Side } from './useCount.ts'
import { lineShapes, type Words } from './words-manifest.ts'

type BoxProps = { side: Side; manifest: Manifest; field: Ref<HTMLInputElement>; counting: Counting; said: Words }

/** One side's count; a scanner types a number and presses Enter, and the field is ready for the next one. */
export function CountBox({ side, manifest: { parcels, lines, courier, madeBy, ...counts }, field, counting, said }: BoxProps) {
  const { short } = useOffice()
  const [number, setNumber] = useState('')
  const heard = counting.heard[side]
  // What the last scan means changes with the other side's count.
  const line = heard?.refusal === '' ? lines.find((each) => each.number === heard.digits) : undefined
  const shape = line?.state === 'match' || line?.state === 'foreign' ? lineShapes[line.state] : 'half'
  const count = (event: FormEvent) => {
    event.preventDefault()
    if (number.trim() === '') return
    setNumber('')
    void counting.scan(side, number.trim())
  }
  return (
    <form className="side" onSubmit={count}>
      <h2>{said[side]} <small>{side === 'out' ? madeBy || short : courier.name}</small></h2>
      <p className="much"><b>{counts[side]}</b> <span>{side === 'out' ? said.of(parcels) : said.matched(lines.filter(({ state }) => state === 'match').length)}</span></p>
      <div className="scan">
        <Icon name="scan" size={18} />
        <input
          ref={field} className="code" value={number} onChange={(event) => setNumber(event.target.value)} autoFocus={side === 'out'} inputMode="numeric"
          autoComplete="off" maxLength={14} aria-label={side === 'out' ? said.scanOut : said.scanIn} placeholder={said.scan}
        />
        <kbd>{side === 'out' ? 'F3' : 'F4'}</kbd>
        <button className="button small" type="submit">{said.count}</button>
      </div>
      <p className="heard" aria-live="polite">
        {heard && heard.refusal !== '' && <span className="refusal">{heard.refusal}</span>}
        {line && <State shape={shape}>{spokenNumber(line.number)}: {shape === 'half' ? said.counted : said.states[line.state]}{line.name !== null && `, ${line.name}`}</State>}
      </p>
    </form>
  )
}
