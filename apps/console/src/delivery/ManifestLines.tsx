import type { Manifest, ManifestLine } from '@jemput/contract'
import { State } from '@jemput/ui'
import { passportEnd, spokenNumber } from '../codes.ts'
import { useOffice } from '../office.ts'
import { useSpeech } from '../speech.tsx'
import { second } from '../times.ts'
import { unexplained } from './unexplained.ts'
import type { Counting } from './useCount.ts'
import { lineShapes, type Words } from './words-manifest.ts'

type LinesProps = { manifest: Manifest; counting: Counting; said: Words }

/** Everything that the manifest names, and what was counted besides; the last one counted is on top. */
export function ManifestLines({ manifest, counting, said }: LinesProps) {
  const odd = new Set(manifest.status === 'open' ? unexplained(manifest).map(({ number }) => number) : [])
  const numbered = manifest.lines.map((line, at) => ({ line, no: line.state === 'foreign' ? '–' : String(at + 1) }))
  const last = ({ out, in: into }: ManifestLine) => Math.max(out ?? 0, into ?? 0)
  const { line: column } = said
  return (
    <table className="list manifest">
      <caption className="unseen">{said.lines}</caption>
      <thead>
        <tr>
          <th scope="col">{column.no}</th><th scope="col">{column.number}</th><th scope="col">{column.name}</th><th scope="col">{column.district}</th>
          <th scope="col">{column.passport}</th><th scope="col">{column.out}</th><th scope="col">{column.in}</th><th scope="col">{column.state}</th>
        </tr>
      </thead>
      <tbody>
        {[...numbered].sort((a, b) => last(b.line) - last(a.line)).map(({ line, no }) => (
          <Row key={line.number} line={line} no={no} odd={odd.has(line.number)} open={manifest.status === 'open'} counting={counting} said={said} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { line: ManifestLine; no: string; odd: boolean; open: boolean; counting: Counting; said: Words }

function Row({ line: { number, name, district, passport, out, in: into, state }, no, odd, open, counting, said }: RowProps) {
  const { zone } = useOffice()
  const { language } = useSpeech()
  const time = (at: number | null) => (at === null ? '–' : second(at, zone, language))
  return (
    <tr className={odd ? 'bad' : undefined}>
      <td className="spare">{no}</td>
      <td className="number">{spokenNumber(number)}</td>
      <td className="fit first">{name ?? '–'}</td>
      <td className="spare">{district ?? '–'}</td>
      <td className="number">{passport === null ? '–' : passportEnd(passport)}</td>
      <td className="spare">{time(out)}</td>
      <td className="spare">{time(into)}</td>
      <td className="wide">
        <State shape={odd ? 'alarm' : lineShapes[state]}>{said.states[state]}</State>
        {open && state === 'waiting' && (
          <button className="link off" type="button" onClick={() => { void counting.unlist(number) }}>{said.unlist}<span className="unseen">{said.unlistRest} {spokenNumber(number)}</span></button>
        )}
      </td>
    </tr>
  )
}
