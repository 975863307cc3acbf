import { Icon } from '@jemput/ui'
import type { FieldView } from '@jemput/flow/form'
import { sharpnessWord } from '../photo/sharpness.ts'
import type { Words } from '../words.ts'
import type { Measured } from './use-measured.ts'

/** Photos that may be too blurred to read, while they can still be taken again. They hold nobody back. */
export function Unsharp({ photos, said, onAgain }: { photos: readonly Measured[]; said: Words; onAgain(field: FieldView): void }) {
  if (photos.length === 0) return null
  const { review: words, photo } = said
  return (
    <ul className="todos" aria-label={words.warnings}>
      {photos.map(({ field, score }) => (
        <li key={field.question}>
          <button type="button" onClick={() => onAgain(field)}>
            <Icon name="warn" size={24} /><span><b>{words.again(field.label)}</b>{words.unsharp(photo[sharpnessWord(score)], score)}</span><Icon name="camera" size={24} />
          </button>
        </li>
      ))}
    </ul>
  )
}
