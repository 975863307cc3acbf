import { Icon } from '@jemput/ui'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import type { Words } from '../words.ts'
import { framed, portraitFrame, type Rect } from './frame.ts'
import { PortraitGuide } from './PortraitGuide.tsx'
import { greyCopy, shrinkPicture, type Prepared } from './prepare-photo.ts'
import { lightHint, SHARP, sharpness } from './sharpness.ts'
import type { Limits } from './size-steps.ts'
import { useCamera } from './use-camera.ts'

const LOOK_MS = 300

type Seen = { score: number; hint: 'dark' | 'glare' | 'blurred' | 'ready' }
type CameraViewProps = { portrait: boolean; limits: Limits; said: Words; onPhoto(prepared: Prepared): void; otherWays: ReactElement }

/** The live picture with one hint at a time, the worst first, and the shutter at the thumb. */
export function CameraView({ portrait, limits, said, onPhoto, otherWays }: CameraViewProps): ReactElement {
  const video = useRef<HTMLVideoElement>(null)
  const { state, turn, torch, light } = useCamera(video, 'environment')
  const [seen, setSeen] = useState<Seen | null>(null)
  const words = said.photo

  useEffect(() => {
    if (state.is !== 'on') return
    const looking = setInterval(() => { if (video.current) setSeen(look(video.current, portrait)) }, LOOK_MS)
    return () => clearInterval(looking)
  }, [state.is, portrait])

  async function shoot() {
    if (!video.current || video.current.videoWidth === 0) return
    const { canvas, size } = cut(video.current, portrait)
    onPhoto(await shrinkPicture(canvas, size, limits))
  }

  const [title, text] = state.is === 'off' ? words.off[state.why] : state.is === 'on' && seen ? words.hints[seen.hint] : words.hints.start
  const score = seen?.score ?? 0
  return (
    <>
      <div className="finder">
        <video ref={video} muted playsInline aria-hidden="true" />
        {state.is === 'on' && portrait && <PortraitGuide words={words} />}
        {state.is === 'on' && !portrait && <div className="corners" aria-hidden="true"><i /><i /><i /><i /></div>}
      </div>
      <div className="camera-hint" role="status"><b>{title}</b><span>{text}</span></div>
      {state.is === 'on' && (
        <div className="meter" aria-hidden="true">
          <div><i style={{ width: `${score}%` }} className={score >= SHARP ? 'enough' : undefined} /><u style={{ left: `${SHARP}%` }} /></div>
          <p><span>{words.score(score)}</span><span style={{ left: `${SHARP}%` }}>{words.limit}</span></p>
        </div>
      )}
      {state.is === 'off' ? <div className="camera-ways">{otherWays}</div> : (
        <div className="camera-act">
          {state.is === 'on' && state.torch ? <button type="button" aria-pressed={torch} onClick={() => light(!torch)}><Icon name="torch" size={24} />{words.torch}</button> : <span />}
          <button type="button" className="shutter" aria-label={words.shutter} disabled={state.is !== 'on'} onClick={() => { void shoot() }}><i /></button>
          {state.is === 'on' && state.several ? <button type="button" onClick={turn}><Icon name="turn" size={24} />{words.turn}</button> : <span />}
        </div>
      )}
    </>
  )
}

/** What of the live picture becomes the photo: a portrait is cut to its frame, of a document nothing is lost. */
function partOf(video: HTMLVideoElement, portrait: boolean): Rect {
  const whole = { width: video.videoWidth, height: video.videoHeight }
  const screen = { width: video.clientWidth, height: video.clientHeight }
  return portrait ? framed(whole, screen, portraitFrame(screen)) : { x: 0, y: 0, ...whole }
}

function cut(video: HTMLVideoElement, portrait: boolean) {
  const { x, y, width, height } = partOf(video, portrait)
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.drawImage(video, x, y, width, height, 0, 0, width, height)
  return { canvas, size: { width, height } }
}

function look(video: HTMLVideoElement, portrait: boolean): Seen | null {
  if (video.videoWidth === 0) return null
  const { canvas, size } = cut(video, portrait)
  const grey = greyCopy(canvas, size)
  const score = sharpness(grey)
  return { score, hint: lightHint(grey) ?? (score < SHARP ? 'blurred' : 'ready') }
}
