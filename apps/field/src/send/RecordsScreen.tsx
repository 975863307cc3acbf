import { useNavigate } from '@tanstack/react-router'
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, type ReactElement } from 'react'
import { Bilah } from '../shell/Bilah.tsx'
import { useDesk } from '../shell/desk.ts'
import { Screen, Title } from '../shell/Screen.tsx'
import { useSpoken } from '../shell/spoken.ts'
import { HeldRecord } from './HeldRecord.tsx'
import { RecordLine } from './RecordLine.tsx'
import { SpaceLine } from './SpaceLine.tsx'
import { words } from './words.ts'

/** Each record with its photos. What is held comes first, with the reason and what to do; nothing of it can be opened here. */
export function RecordsScreen({ hash }: { hash: string }): ReactElement | null {
  const desk = useDesk()
  const navigate = useNavigate()
  const said = words[useSpoken().language]
  const sendings = useLiveQuery(() => desk.sendings(), [desk])
  const there = sendings !== undefined
  useEffect(() => { if (there && hash !== '') document.getElementById(hash)?.scrollIntoView({ block: 'start' }) }, [there, hash])
  if (!sendings) return null
  const held = sendings.filter(({ progress }) => progress === 'held')
  const others = sendings.filter(({ progress }) => progress !== 'held').toReversed()
  return (
    <Screen bar={<Bilah device={desk.device} />} title={<Title back={() => { void navigate({ to: '/send' }) }} label={said.back}>{said.title}</Title>}>
      <SpaceLine />
      {sendings.length === 0 && <p className="sub first">{said.nothing}</p>}
      <div id="held">{held.map((sending) => <HeldRecord key={sending.id} sending={sending} />)}</div>
      {others.map((sending) => <RecordLine key={sending.id} sending={sending} />)}
    </Screen>
  )
}
