import type { ReactElement } from 'react'
import { Bilah } from '../shell/Bilah.tsx'
import { Screen } from '../shell/Screen.tsx'
import { useSpoken } from '../shell/spoken.ts'
import { words } from './words.ts'

export type Closed = 'dropped' | 'revoked' | 'lost'

/** Why this desk can't be opened any more, what that does not touch, and what to do. */
export function ClosedScreen({ device, why, again, change }: { device: string; why: Closed; again(): void; change: (() => void) | null }): ReactElement {
  const said = words[useSpoken().language]
  const lines = { dropped: [said.droppedLead, ...said.droppedText], revoked: said.revokedText, lost: said.lostText }[why]
  return (
    <Screen
      bar={<Bilah device={device} link={false} />}
      act={<>
        <button type="button" className="button" onClick={again}>{said.again}</button>
        {change && <button type="button" className="link" onClick={change}>{said.chooseTitle}</button>}
      </>}
    >
      <h1 className="first">{said[why]}</h1>
      {lines.map((line) => <p key={line} className="line">{line}</p>)}
    </Screen>
  )
}
