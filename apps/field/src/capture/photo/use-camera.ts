import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'

export type Facing = 'environment' | 'user'
/** `off` says why there is no picture. */
export type CameraState = { is: 'asking' } | { is: 'on'; torch: boolean; several: boolean } | { is: 'off'; why: 'denied' | 'none' | 'busy' }

type OpenCamera = { state: CameraState; facing: Facing; turn(): void; torch: boolean; light(on: boolean): void }

/** The camera of the phone in a video element. It is given back when the page is hidden, because other apps need it. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, first: Facing): OpenCamera {
  const [state, setState] = useState<CameraState>({ is: 'asking' })
  const [facing, setFacing] = useState(first)
  const [torch, setTorch] = useState(false)
  const [shown, setShown] = useState(!document.hidden)
  const track = useRef<MediaStreamTrack | null>(null)

  useEffect(() => {
    const onChange = () => setShown(!document.hidden)
    document.addEventListener('visibilitychange', onChange)
    return () => document.removeEventListener('visibilitychange', onChange)
  }, [])

  useEffect(() => {
    if (!shown) return
    let gone = false
    let stream: MediaStream | undefined
    setState({ is: 'asking' })
    setTorch(false)
    void openStream(facing).then(async (opened) => {
      if (gone) return stop(opened.ok ? opened.stream : undefined)
      if (!opened.ok) return setState({ is: 'off', why: opened.why })
      stream = opened.stream
      track.current = stream.getVideoTracks()[0] ?? null
      const { current: screen } = video
      if (!screen) return
      screen.srcObject = stream
      await screen.play().catch(() => undefined)
      if (!gone) setState({ is: 'on', torch: hasTorch(track.current), several: await hasSeveral() })
    })
    return () => {
      gone = true
      stop(stream)
    }
  }, [facing, shown, video])

  const light = useCallback((on: boolean) => {
    setTorch(on)
    // `torch` is known to Chrome and to no list of types.
    const advanced: MediaTrackConstraintSet[] = [Object.fromEntries([['torch', on]])]
    void track.current?.applyConstraints({ advanced }).catch(() => setTorch(false))
  }, [])

  return { state, facing, turn: () => setFacing((before) => (before === 'user' ? 'environment' : 'user')), torch, light }
}

const stop = (stream: MediaStream | undefined) => stream?.getTracks().forEach((track) => track.stop())

type Opened = { ok: true; stream: MediaStream } | { ok: false; why: 'denied' | 'none' | 'busy' }

async function openStream(facing: Facing): Promise<Opened> {
  // Without HTTPS there is no such property.
  if (!('mediaDevices' in navigator)) return { ok: false, why: 'none' }
  try {
    const video = { facingMode: { ideal: facing }, width: { ideal: 1920 }, height: { ideal: 1440 } }
    return { ok: true, stream: await navigator.mediaDevices.getUserMedia({ video, audio: false }) }
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    return { ok: false, why: name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy' }
  }
}

function hasTorch(track: MediaStreamTrack | null): boolean {
  const able: object = track?.getCapabilities?.() ?? {}
  return 'torch' in able && able.torch === true
}

async function hasSeveral(): Promise<boolean> {
  const devices = await navigator.mediaDevices.enumerateDevices()
  return devices.filter(({ kind }) => kind === 'videoinput').length > 1
}
