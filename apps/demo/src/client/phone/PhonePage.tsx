import { Icon } from '@jemput/ui'
import { useState } from 'react'
import type { MouseEvent } from 'react'
import type { Phone, World } from '../../wire.ts'
import { useLanguage } from '@jemput/ui'
import { isSmsScreen, screenOf } from './handset.ts'
import { OfficeRail } from './OfficeRail.tsx'
import { NarrowHeader, PageHeader } from './PageHeader.tsx'
import { Panel } from './Panel.tsx'
import type { PanelKind } from './Hops.tsx'
import { PhoneTabs } from './PhoneTabs.tsx'
import { Sheets } from './Sheets.tsx'
import { skinOf, Unit } from './Unit.tsx'
import type { SheetName } from './Unit.tsx'
import { useKeyboard } from './useKeyboard.ts'
import { usePhones } from './usePhones.ts'
import type { Phones } from './usePhones.ts'
import { useWorld } from './useWorld.ts'
import { words } from './words.ts'

/** `/phone`: people with feature phones, and what passes between the network and the server. */
export function PhonePage() {
  const [language] = useLanguage()
  const said = words[language]
  const { world, now, online, send } = useWorld()
  const phones = usePhones(world, send)
  const { active, shown, activate } = useShown(world)
  const [sheet, openSheet] = useState<SheetName | null>(null)
  const [panelOpen, setPanelOpen] = useState(true)
  const held = useKeyboard(key => { if (active) phones.press(active, key) })

  const choose = (phone: Phone) => {
    activate(phone)
    if (phone !== active) phones.look(phone)
  }

  document.title = `${said.title}: Jemput`
  if (!world || !active) return <p className="loading" role="status">{online ? said.loading : said.offline}</p>

  const zone = world.offices[0]?.zone ?? 'Asia/Jakarta'
  const header = { said, language, world, now, zone, phones, active, openSheet }
  const panel = { said, world, phone: active, kind: kindOf(active, phones), now }
  return (
    <div className={`phone-layout on-${skinOf(active)} ${panelOpen ? '' : 'panel-shut'}`} onMouseDown={keepFocus}>
      <PageHeader {...header} />
      <NarrowHeader {...header} />
      <aside className="rail wide"><OfficeRail said={said} world={world} now={now} phones={phones} active={active} /></aside>
      <main className="stage">
        <PhoneTabs said={said} world={world} phones={phones} active={active} shown={shown} choose={choose} />
        <div className="pair">
          {shown.map(phone => (
            <Unit
              key={phone.number}
              {...{ said, world, phone, phones, now, openSheet }}
              active={phone === active}
              held={phone === active ? held : null}
              activate={() => activate(phone)}
              choose={() => choose(phone)}
            />
          ))}
        </div>
        <p className="notice" role="status">{online ? phones.notice && said.refusals[phones.notice] : said.offline}</p>
      </main>
      <section className="panel wide" aria-label={said.panel.title(active.name)}>
        <header>
          {panelOpen && <h2>{said.panel.title(active.name)}</h2>}
          <button type="button" aria-expanded={panelOpen} onClick={() => setPanelOpen(!panelOpen)}>
            <span className={panelOpen ? '' : 'unseen'}>{panelOpen ? said.panel.close : said.panel.open}</span>
            <Icon name="panel-side" size={16} />
          </button>
        </header>
        {panelOpen && <Panel {...panel} />}
      </section>
      {sheet && <Sheets {...header} {...panel} sheet={sheet} choose={choose} close={() => openSheet(null)} />}
    </div>
  )
}

/** A mouse on a button leaves the focus where it was, so that Enter goes on meaning "send" on the handset. */
function keepFocus(event: MouseEvent) {
  const { target } = event
  if (target instanceof Element && target.closest('button') && !target.closest('dialog')) event.preventDefault()
}

/** Two phones stand side by side: the active one and the one before it. */
function useShown(world: World | null): { active: Phone | undefined; shown: Phone[]; activate: (phone: Phone) => void } {
  const [places, setPlaces] = useState<{ numbers: string[]; active: number }>({ numbers: [], active: 0 })
  const all = world?.phones ?? []
  const known = places.numbers.filter(number => all.some(phone => phone.number === number))
  const others = all.map(phone => phone.number).filter(number => !known.includes(number))
  const numbers = [...known, ...others].slice(0, 2)
  const place = Math.min(places.active, numbers.length - 1)

  return {
    active: all.find(phone => phone.number === numbers[place]),
    shown: numbers.flatMap(number => all.filter(phone => phone.number === number)),
    activate({ number }) {
      const at = numbers.indexOf(number)
      const next = at >= 0 ? { numbers, active: at } : { numbers: numbers.with(1 - place, number), active: 1 - place }
      if (next.active !== places.active || at < 0 || places.numbers.length === 0) setPlaces(next)
    },
  }
}

/** The raw view follows what the active phone does; where nothing was sent yet, it stays with what there is. */
function kindOf(phone: Phone, phones: Phones): PanelKind {
  const sent = new Set(phone.exchanges.map(exchange => exchange.kind))
  const wanted = isSmsScreen(screenOf(phones.of(phone), phone)) ? 'sms' : 'ussd'
  const other = wanted === 'sms' ? 'ussd' : 'sms'
  return sent.has(wanted) || !sent.has(other) ? wanted : other
}
