import { Icon } from '@jemput/ui'
import type { PageView } from '@jemput/flow/form'
import { useScore } from '../photo/PhotoField.tsx'
import { useKept } from '../photo/use-kept.ts'
import type { PageHand } from '../QuestionField.tsx'

/** A page of the form in one line: done or not, and the word that an officer looks for. */
export function PageRow({ page, isOpen, hand, onGo }: { page: PageView; isOpen: boolean; hand: PageHand; onGo(): void }) {
  const words = hand.said.review
  const photo = page.fields.find(({ type, value }) => type === 'photo' && value !== null)
  const kept = useKept(typeof photo?.value === 'string' ? photo.value : null, hand.openMedia)
  const score = useScore(kept === 'lost' ? undefined : kept)
  const has = (type: string) => page.fields.some((field) => field.type === type && field.value !== null)
  const value = isOpen ? words.open
    : has('nik') && page.fields.some(({ question }) => question === 'nik') ? words.nikFits
      : has('consent') ? words.agreed
        : score !== undefined ? words.sharpness(score)
          : has('signature') ? words.present : words.complete
  return (
    <li>
      <button type="button" className="row" onClick={onGo}>
        <span className={isOpen ? 'gold' : 'leaf'}><Icon name={isOpen ? 'warn' : 'check'} size={24} /></span>
        <span>{page.title}</span>
        <span className="value">{value}</span>
      </button>
    </li>
  )
}
