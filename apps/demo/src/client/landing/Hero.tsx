import { Icon } from '@jemput/ui'
import { Flatlay } from './Flatlay.tsx'
import { Cloth } from './Cloth.tsx'
import type { SectionProps } from './section.ts'
import { sampleOffice } from './today.ts'

export function Hero({ said, today, language }: SectionProps) {
  const office = sampleOffice(today)
  return (
    <section className="hero">
      <div className="cloth"><Cloth id="cloth-hero" /></div>
      <div className="wrap">
        <div>
          <h1>{said.hero.title.map(line => <span key={line}>{line} </span>)}</h1>
          <p className="lead">{said.hero.lead}</p>
          <div className="go">
            <a className="button primary" href="/phone"><Icon name="phone" />{said.hero.tryPhone}</a>
            <a className="button" href="#pintu">{said.hero.seeDoors}</a>
          </div>
          {office && (
            <p className="dial">
              {said.hero.office(office.short)} <span className="code">{office.dial}</span> {said.hero.inSimulator}
            </p>
          )}
        </div>
        <Flatlay said={said} today={today} language={language} />
      </div>
    </section>
  )
}
