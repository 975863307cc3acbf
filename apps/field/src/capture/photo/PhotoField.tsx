import { Icon } from '@jemput/ui'
import { Mistake } from '@jemput/ui/field'
import { useEffect, useState } from 'react'
import type { Words } from '../words.ts'
import { FilePick } from './FilePick.tsx'
import { measurePhoto } from './prepare-photo.ts'
import { SHARP, sharpnessWord } from './sharpness.ts'
import { useKept, type OpenMedia } from './use-kept.ts'
import { usePicture } from './use-picture.ts'

type PhotoFieldProps = {
  label: string
  hint: string | null
  sha256: string | null
  openMedia: OpenMedia
  said: Words
  /** Opens the camera, or shows the file that was picked. */
  onTake(file: File | null): void
}

/** A photo of the form: taken, with how sharp it is, or still to be taken. */
export function PhotoField({ label, hint, sha256, openMedia, said: { photo: words }, onTake }: PhotoFieldProps) {
  const kept = useKept(sha256, openMedia)
  const picture = usePicture(kept === 'lost' ? undefined : kept)
  const score = useScore(kept === 'lost' ? undefined : kept)
  return (
    <section className="photo-field" aria-label={label}>
      <p className="asked">{label}</p>
      {hint && <p className="hint">{hint}</p>}
      {sha256 === null ? (
        <div className="two">
          <button type="button" className="button line" onClick={() => onTake(null)}><Icon name="camera" size={24} />{words.short}</button>
          <FilePick label={words.file} icon="file" onFile={onTake} />
        </div>
      ) : (
        <div className="photo-kept">
          {picture ? <img src={picture} alt={label} /> : <span className="blank" />}
          <p>{score !== undefined && <><b className={score >= SHARP ? 'leaf' : 'gold'}><Icon name={score >= SHARP ? 'check' : 'warn'} size={20} /><span>{words[sharpnessWord(score)]}</span></b><span className="hint">{words.score(score)}</span></>}</p>
          <button type="button" className="button line" onClick={() => onTake(null)}>{words.again}</button>
        </div>
      )}
      <Mistake text={kept === 'lost' ? words.lost : null} />
    </section>
  )
}

/** How sharp the photo is; undefined until it is measured. */
function useScore(photo: Blob | undefined): number | undefined {
  const [score, setScore] = useState<number>()
  useEffect(() => {
    setScore(undefined)
    if (!photo) return
    let gone = false
    void measurePhoto(photo).then((measured) => { if (!gone) setScore(measured) }, () => undefined)
    return () => { gone = true }
  }, [photo])
  return score
}
