import type { ReactElement } from 'react'

/** Clockwise from the top left: applicant, field, office, developers. */
export type Petal = 'north-west' | 'north-east' | 'south-west' | 'south-east'

const petals: Record<Petal, { cx: number; cy: number; turn: number }> = {
  'north-west': { cx: 11.4, cy: 11.4, turn: 45 },
  'north-east': { cx: 28.6, cy: 11.4, turn: -45 },
  'south-west': { cx: 11.4, cy: 28.6, turn: -45 },
  'south-east': { cx: 28.6, cy: 28.6, turn: 45 },
}
const onItsWay: Petal[] = ['north-west', 'north-east', 'south-west']

/** The mark: a kawung of four petals, one for each kind of people. The outlined one is still on its way. */
export function Mark({ filled = onItsWay }: { filled?: readonly Petal[] }): ReactElement {
  return (
    <svg className="mark" viewBox="0 0 40 40" aria-hidden="true">
      {(Object.keys(petals) as Petal[]).map(petal => {
        const { cx, cy, turn } = petals[petal]
        const solid = filled.includes(petal)
        return (
          <ellipse
            key={petal}
            className={solid ? 'petal' : 'outline'}
            cx={cx}
            cy={cy}
            rx={solid ? 10.4 : 9.5}
            ry={solid ? 5.6 : 4.7}
            transform={`rotate(${turn} ${cx} ${cy})`}
          />
        )
      })}
    </svg>
  )
}
