import type { ReactNode } from 'react'
import type { Phone, World } from '../../wire.ts'
import { ClockPicker, ClockSteps } from './ClockControls.tsx'
import { OfficeRail } from './OfficeRail.tsx'
import { isMoved } from './PageHeader.tsx'
import { Panel } from './Panel.tsx'
import type { PanelKind } from './Hops.tsx'
import { PhoneList } from './PhoneList.tsx'
import { Sheet } from './Sheet.tsx'
import type { SheetName } from './Unit.tsx'
import type { Phones } from './usePhones.ts'
import type { Words } from './words.ts'

type SheetsProps = {
  said: Words
  world: World
  now: number
  zone: string
  phones: Phones
  active: Phone
  kind: PanelKind
  sheet: SheetName
  choose: (phone: Phone) => void
  close: () => void
}

/** What has no room beside a handset on a narrow screen, and the picker of the clock on any. */
export function Sheets({ sheet, ...props }: SheetsProps) {
  const { said, active, close } = props
  const titles: Record<SheetName, string> = {
    offices: active.name, panel: said.panel.title(active.name), phones: said.phones.list, clock: said.clock.change,
  }
  return <Sheet title={titles[sheet]} close={close} closeName={said.acts.close}>{contents[sheet](props)}</Sheet>
}

const contents: Record<SheetName, (props: Omit<SheetsProps, 'sheet'>) => ReactNode> = {
  offices: ({ said, world, now, phones, active, close }) => (
    <div className="rail"><OfficeRail said={said} world={world} now={now} phones={phones} active={active} done={close} /></div>
  ),
  panel: ({ said, world, active, kind, now }) => (
    <div className="panel"><Panel said={said} world={world} phone={active} kind={kind} now={now} /></div>
  ),
  phones: props => <PhoneList {...props} />,
  clock: ({ said, world, phones, now, zone, close }) => (
    <>
      <ClockPicker said={said} phones={phones} now={now} zone={zone} close={close} />
      <ClockSteps said={said} phones={phones} moved={isMoved(world)} />
    </>
  ),
}
