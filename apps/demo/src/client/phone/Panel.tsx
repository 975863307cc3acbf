import { useState } from 'react'
import type { Exchange, Phone, World } from '../../wire.ts'
import { Hops } from './Hops.tsx'
import type { PanelKind } from './Hops.tsx'
import { Request } from './Request.tsx'
import { sameSession } from './trail.ts'
import type { Words } from './words.ts'

type PanelProps = { said: Words; world: World; phone: Phone; kind: PanelKind; now: number }

const kinds: Record<PanelKind, Exchange['kind'][]> = { ussd: ['ussd', 'ussd-end'], sms: ['sms', 'delivery-report'] }

/** What the gateway sends and gets, byte for byte but for the key. */
export function Panel({ said, world, phone, kind, now }: PanelProps) {
  const [chosen, choose] = useState<number | null>(null)
  const exchanges = ofKind(phone, kind)
  const shown = exchanges.find(exchange => exchange.id === chosen) ?? newest(exchanges)
  if (!shown) return <p className="nothing">{said.panel.none}</p>
  return (
    <div className="requests">
      <Request said={said} exchanges={exchanges} shown={shown} />
      <Hops
        said={said}
        kind={kind}
        exchanges={exchanges}
        shown={shown}
        caption={kind === 'sms' ? said.panel.sms : said.panel.session(lasted(phone, now), world.limits.sessionMs / 1000)}
        // The newest is followed: choosing it means no choice.
        choose={exchange => choose(exchange === newest(exchanges) ? null : exchange.id)}
      />
    </div>
  )
}

/** All of the last session, or all SMS that the phone still knows. */
function ofKind(phone: Phone, kind: PanelKind): Exchange[] {
  const exchanges = phone.exchanges.filter(exchange => kinds[kind].includes(exchange.kind))
  const last = exchanges.at(-1)
  return kind === 'ussd' && last ? sameSession(exchanges, last) : exchanges
}

/** The end event and reports follow by themselves; what the person did last says more. */
function newest(exchanges: Exchange[]): Exchange | undefined {
  return exchanges.findLast(exchange => exchange.kind === 'ussd' || exchange.kind === 'sms') ?? exchanges.at(-1)
}

function lasted({ session }: Phone, now: number): number {
  if (!session) return 0
  const until = session.status === 'open' || session.status === 'waiting' ? now : session.touched
  return Math.max(0, Math.floor((until - session.began) / 1000))
}
