import { Icon, Mark } from '@jemput/ui'
import type { Petal } from '@jemput/ui'
import type { ReactNode } from 'react'
import type { SectionProps } from './section.ts'
import { officesOf, sampleLogins } from './today.ts'

type DoorProps = { petal: Petal; path: string; title: string; text: string; children?: ReactNode }

export function Doors({ said, today }: SectionProps) {
  const { doors } = said
  return (
    <section className="doors band" id="pintu">
      <div className="wrap">
        <div className="head"><h2>{doors.title}</h2><p>{doors.note}</p></div>
        <ul>
          <Door petal="north-west" path="/phone" {...doors.phone}>
            <dl>
              <dt>{doors.account}</dt><dd>{doors.none}</dd>
              <dt>{doors.money}</dt><dd><a href="/bank">{doors.bank}</a></dd>
              <dt>{doors.offices}</dt><dd>{officesOf(today).map(office => office.short).join(', ')}</dd>
            </dl>
          </Door>
          <Door petal="north-east" path="/field/" {...doors.field}>
            <dl><dt>{doors.enrol}</dt><dd>{doors.enrolBy}</dd></dl>
          </Door>
          <Door petal="south-west" path="/console/" {...doors.console}>
            <dl>
              <dt>{doors.account}</dt><dd>{sampleLogins(today).map(({ email }) => <span key={email} className="code">{email}</span>)}</dd>
              <dt>{doors.password}</dt><dd className="code">{sampleLogins(today)[0]?.password}</dd>
            </dl>
          </Door>
          <Door petal="south-east" path="/docs" {...doors.api}>
            <dl><dt>{doors.health}</dt><dd><a className="code" href="/healthz">/healthz</a></dd></dl>
          </Door>
        </ul>
      </div>
    </section>
  )
}

function Door({ petal, path, title, text, children }: DoorProps) {
  return (
    <li>
      <Mark filled={[petal]} />
      <div>
        <h3><a href={path}>{title}</a></h3>
        <p>{text}</p>
      </div>
      <div>{children}</div>
      <p className="path">
        <span className="code">{path}</span>
        <Icon name="arrow-right" />
      </p>
    </li>
  )
}
