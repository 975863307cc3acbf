import { Icon } from '@jemput/ui'
import type { ReactElement } from 'react'
import { Screen } from '../shell/Screen.tsx'
import { useSpoken } from '../shell/spoken.ts'
import type { DeskRow } from '../store/database.ts'
import { LanguageRow } from './LanguageRow.tsx'
import { words } from './words.ts'

/** Officers who share this phone. */
export function DeskList({ rows, choose, add }: { rows: readonly DeskRow[]; choose(device: string): void; add(): void }): ReactElement {
  const said = words[useSpoken().language]
  return (
    <Screen act={<button type="button" className="button line" onClick={add}><Icon name="plus" />{said.addOfficer}</button>}>
      <h1 className="first">{said.chooseTitle}</h1>
      <ul className="desks">
        {rows.map(({ device, officer, office, label }) => (
          <li key={device}>
            <button type="button" className="row" onClick={() => choose(device)}>
              <span className="grow"><b>{officer.name}</b><span className="hint">{office.name}, {label}</span></span>
              <Icon name="next" size={24} />
            </button>
          </li>
        ))}
      </ul>
      <LanguageRow />
    </Screen>
  )
}
