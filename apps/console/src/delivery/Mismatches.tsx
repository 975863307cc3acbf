import type { ManifestLine } from '@jemput/contract'
import { StateMark } from '@jemput/ui'
import { Link } from '@tanstack/react-router'
import type { RefObject } from 'react'
import { passportEnd, spokenNumber } from '../codes.ts'
import { useOffice } from '../office.ts'
import type { Counting, Side } from './useCount.ts'
import type { Words } from './words-manifest.ts'

type Boxes = { [S in Side]: RefObject<HTMLInputElement | null> }
type Ways = { boxes: Boxes; counting: Counting; said: Words }

/** What keeps the handover back: each line says why, and what can be done about it. */
export function Mismatches({ lines, ...ways }: Ways & { lines: readonly ManifestLine[] }) {
  const { said } = ways
  if (lines.length === 0) return null
  return (
    <section className="alarm-box mismatches" aria-live="polite" aria-labelledby="mismatches">
      <p><StateMark shape="alarm" size={16} /><b id="mismatches">{said.blocked}</b> {said.explain(lines.length)}</p>
      <ul>
        {lines.map((line) => (
          <li key={line.number}>
            <span className="number">{spokenNumber(line.number)}</span>
            <div>{line.name === null ? said.states.foreign : `${line.name}, ${passportEnd(line.passport ?? '')}`}<small>{line.says}</small></div>
            <p className="buttons"><WaysOut line={line} {...ways} /></p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function WaysOut({ line: { number, state, out, in: into }, boxes, counting, said }: Ways & { line: ManifestLine }) {
  const { office } = useOffice()
  const again = (side: Side) => <button className="button small" type="button" onClick={() => boxes[side].current?.focus()}>{said.scanAgain[side]}</button>
  const dropBoth = async () => {
    if (out !== null) await counting.undo('out', number)
    if (into !== null) await counting.undo('in', number)
  }
  const backToDrawer = async () => {
    await counting.undo('out', number)
    await counting.unlist(number)
  }
  if (state === 'out-only') return <>{again('in')}<button className="button small" type="button" onClick={() => { void backToDrawer() }}>{said.unlist}{said.unlistRest}</button></>
  if (state === 'in-only') return <>{again('out')}<button className="button small" type="button" onClick={() => { void dropBoth() }}>{said.drop.in}</button></>
  return (
    <>
      <button className="button small" type="button" onClick={() => { void dropBoth() }}>{said.apart}</button>
      <Link className="button small" to="/$office/serah-terima" params={{ office }} search={{ cari: number }}>{said.trace}</Link>
    </>
  )
}
