import type { Manifest } from '@jemput/contract'
import { Icon } from '@jemput/ui'
import { useEffect, useRef, useState } from 'react'
import type { Said } from '../api.ts'
import { spokenNumber } from '../codes.ts'
import { Page } from '../Page.tsx'
import { useWords } from '../speech.tsx'
import { Told } from '../Told.tsx'
import { useRefresh } from '../useRefresh.ts'
import { words as common } from '../words.ts'
import { CountBox } from './CountBox.tsx'
import { ManifestLines } from './ManifestLines.tsx'
import { ManifestPanel } from './ManifestPanel.tsx'
import { Mismatches } from './Mismatches.tsx'
import { unexplained } from './unexplained.ts'
import { useCount } from './useCount.ts'
import { words, type Words } from './words-manifest.ts'

const REFRESH_MS = 10_000

/** One manifest, counted by two people in front of one screen. */
export function ManifestPage({ said, id }: { said: Said<Manifest>; id: string }) {
  const { title } = useWords(words)
  return <Told title={title} said={said} of={id}>{(manifest) => <Counting key={manifest.id} loaded={manifest} />}</Told>
}

function Counting({ loaded }: { loaded: Manifest }) {
  const said = useWords(words)
  const { delivery } = useWords(common).pages
  const refresh = useRefresh(REFRESH_MS)
  const [answered, setAnswered] = useState<Manifest>()
  useEffect(() => setAnswered(undefined), [loaded])
  const manifest = answered ?? loaded
  const counting = useCount(manifest.id, setAnswered)
  const boxes = { out: useRef<HTMLInputElement>(null), in: useRef<HTMLInputElement>(null) }
  const open = manifest.status === 'open'

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const box = event.key === 'F3' ? boxes.out : event.key === 'F4' ? boxes.in : undefined
      if (!box?.current) return
      event.preventDefault()
      box.current.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
  return (
    <Page
      title={said.title} under={`${said.manifest} ${spokenNumber(manifest.number)}`} up={{ to: '/$office/serah-terima', word: delivery }}
      box={<><Steps manifest={manifest} said={said} /><button className="button print" type="button" onClick={() => print()}>{said.print}</button></>} keys={open ? [['F3', said.keyOut], ['F4', said.keyIn]] : []}
      aside={<ManifestPanel manifest={manifest} said={said} onDone={refresh} />}
    >
      {open && (
        <>
          <div className="sides">
            <CountBox side="out" manifest={manifest} field={boxes.out} counting={counting} said={said} />
            <Comparison manifest={manifest} said={said} />
            <CountBox side="in" manifest={manifest} field={boxes.in} counting={counting} said={said} />
          </div>
          <Mismatches lines={unexplained(manifest)} boxes={boxes} counting={counting} said={said} />
        </>
      )}
      <ManifestLines manifest={manifest} counting={counting} said={said} />
      <p className="hint">{said.both}</p>
    </Page>
  )
}

/** Where the handover stands. */
function Steps({ manifest: { status, agree }, said: { steps } }: { manifest: Manifest; said: Words }) {
  const now = status === 'handed-over' ? 3 : agree ? 2 : 1
  return (
    <ol className="steps">
      {steps.map((step, no) => (
        <li key={step} aria-current={no === now ? 'step' : undefined} className={no < now || now === 3 ? 'done' : undefined}>{(no < now || now === 3) && <Icon name="check" size={14} />}{step}</li>
      ))}
    </ol>
  )
}

/** The sets are compared, not the counts. */
function Comparison({ manifest: { agree, out, in: into, lines }, said }: { manifest: Manifest; said: Words }) {
  if (out === 0 && into === 0) return <p className="sign" aria-hidden="true" />
  if (agree) return <p className="sign same"><b>=</b><span>{said.same}</span></p>
  const odd = lines.some(({ state }) => state === 'foreign' || state === 'in-only')
  const alarming = out === into && odd
  return <p className={alarming ? 'sign alarm' : 'sign'}><b>≠</b><span>{alarming ? said.countsSame : said.different}</span></p>
}
