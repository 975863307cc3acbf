import { ageOn } from '@jemput/domain'
import type { ReactElement } from 'react'
import { Column } from '../shell/Strip.tsx'
import type { Standing } from './standing.ts'
import type { Words } from './words.ts'

type RowProps = { standing: Standing; chosen: boolean; today: string; said: Words; choose(): void }

/** One person: number, name, and the same four steps as in the bar, with their word. */
export function PersonRow({ standing, chosen, today, said, choose }: RowProps): ReactElement {
  const { no, name, step, person } = standing
  return (
    <li>
      <button type="button" className="row person" aria-pressed={chosen} onClick={choose}>
        <span className="number">{no}</span>
        <span className="grow"><b>{name || said.newWalkIn}</b><span className="hint">{person ? person.birthDate && said.years(ageOn(person.birthDate, today)) : said.walkIn}</span></span>
        <span className="state" data-step={step}>{stateOf(standing, said)}<Column step={step} /></span>
      </button>
    </li>
  )
}

function stateOf({ step, absent, elsewhere }: Standing, said: Words): string {
  if (absent) return said.absent
  return elsewhere ? said.elsewhere : said.filters[step]
}
