import { Icon } from '@jemput/ui'
import type { IconName } from '@jemput/ui'
import type { ReactNode } from 'react'
import type { DemoOffice } from '../../wire.ts'
import type { SectionProps } from './section.ts'
import { sampleOffice } from './today.ts'
import type { Words } from './words.ts'

export function Ways({ said, today }: SectionProps) {
  const { ways } = said
  return (
    <section className="ways band" id="cara">
      <div className="wrap">
        <h2>{ways.title}</h2>
        <ul>
          <Way icon="phone" way={ways.phone}>
            <MenuScreen said={said} office={sampleOffice(today)} />
          </Way>
          <Way icon="place" way={ways.outreach}><Record {...ways.outreach} /></Way>
          <Way icon="envelope" way={ways.delivery}><Record {...ways.delivery} /></Way>
        </ul>
      </div>
    </section>
  )
}

function Way({ icon, way, children }: { icon: IconName; way: { title: string; text: string }; children: ReactNode }) {
  return (
    <li>
      <Icon name={icon} size={28} />
      <h3>{way.title}</h3>
      <p>{way.text}</p>
      {children}
    </li>
  )
}

function MenuScreen({ said, office }: { said: Words; office: DemoOffice | undefined }) {
  const screen = [said.ticket.office(office?.short ?? ''), ...said.ways.phone.screen].join('\n')
  return (
    <div className="exhibit lcd">
      <div className="caption">
        <span className="code">{office?.dial}</span>
        <span>{said.ways.phone.size(screen.length)}</span>
      </div>
      <pre>{screen}</pre>
    </div>
  )
}

/** Two columns out of a list as officers or staff see it. */
function Record({ caption: [what, where], rows }: { caption: string[]; rows: string[][] }) {
  return (
    <div className="exhibit record">
      <div className="caption"><span>{what}</span><span>{where}</span></div>
      <dl>{rows.map(([name, state]) => <div key={name}><dt>{name}</dt><dd>{state}</dd></div>)}</dl>
    </div>
  )
}
