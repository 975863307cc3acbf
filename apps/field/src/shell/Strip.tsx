import type { CSSProperties, ReactElement } from 'react'

/** How far one person or parcel has come; `draft` and `none` are before anything was finished. */
export type Step = 'none' | 'draft' | 'on-phone' | 'received' | 'complete' | 'accepted' | 'held'
export type Steps = Readonly<Partial<Record<Step, number>>>

/** The most advanced first; what needs somebody stands where the eye ends. */
const ORDER: readonly Step[] = ['accepted', 'complete', 'received', 'on-phone', 'draft', 'held', 'none']
/** More columns than this are too thin for the sun: then each stands for several. */
const MOST_COLUMNS = 75

/** One column a person, four steps high. Decoration: the sentence beside it says the same. */
export function Strip({ steps, big = false }: { steps: Steps; big?: boolean }): ReactElement {
  const total = ORDER.reduce((sum, step) => sum + (steps[step] ?? 0), 0)
  const each = Math.ceil(total / MOST_COLUMNS)
  return (
    <span aria-hidden="true" className={`strip ${widthOf(total)}${big ? ' big' : ''}`}>
      {ORDER.filter((step) => steps[step]).map((step) => (
        <i key={step} className={step} style={columns(Math.ceil((steps[step] ?? 0) / each))} />
      ))}
    </span>
  )
}

/** The column of one. */
export const Column = ({ step, large = false }: { step: Step; large?: boolean }): ReactElement => (
  <span aria-hidden="true" className={large ? 'strip one large' : 'strip one'}><i className={step} /></span>
)

const widthOf = (total: number) => (total <= 20 ? 'few' : total <= 60 ? '' : 'many')
const columns = (count: number): CSSProperties => ({ '--n': count } as CSSProperties)
