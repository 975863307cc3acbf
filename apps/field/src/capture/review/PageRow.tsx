import { Icon } from '@jemput/ui'
import type { PageView } from '@jemput/flow/form'
import { SHARP } from '../photo/sharpness.ts'
import type { Words } from '../words.ts'
import type { Measured } from './use-measured.ts'

/** A page of the form in one line: done, to be looked at or open, and the word that an officer looks for. The least sharp of its photos counts. */
export function PageRow({ page, isOpen, photos, said: { review: words }, onGo }: { page: PageView; isOpen: boolean; photos: readonly Measured[]; said: Words; onGo(): void }) {
  const scores = photos.filter(({ field }) => page.fields.some(({ question }) => question === field.question)).map(({ score }) => score)
  const worst = scores.length === 0 ? null : Math.min(...scores)
  const isSharp = worst === null || worst >= SHARP
  const has = (type: string) => page.fields.some((field) => field.type === type && field.value !== null)
  const value = isOpen ? words.open
    : has('nik') && page.fields.some(({ question }) => question === 'nik') ? words.nikFits
      : has('consent') ? words.agreed
        : worst !== null ? (isSharp ? words.sharpness(worst) : words.lookAgain)
          : has('signature') ? words.present : words.complete
  const done = !isOpen && isSharp
  return (
    <li>
      <button type="button" className="row" onClick={onGo}>
        <span className={done ? 'leaf' : 'gold'}><Icon name={done ? 'check' : 'warn'} size={24} /></span>
        <span>{page.title}</span>
        <span className="value">{value}</span>
      </button>
    </li>
  )
}
