import { useEffect, useState } from 'react'
import type { Found } from './readiness.ts'

type Phone = Pick<Found, 'free' | 'persisted' | 'camera' | 'battery'>
type Battery = EventTarget & { level: number }
type WithBattery = { getBattery?: () => Promise<Battery> }

const NOTHING: Phone = { free: null, persisted: null, camera: null, battery: null }

/** What the browser tells of the phone itself. `look`: looks again, after something was changed. */
export function useLookAtPhone(): { found: Phone; look(): void } {
  const [found, setFound] = useState(NOTHING)
  const [times, setTimes] = useState(0)
  useEffect(() => {
    let gone = false
    void lookAtPhone().then((phone) => { if (!gone) setFound(phone) })
    return () => { gone = true }
  }, [times])
  return { found, look: () => setTimes((before) => before + 1) }
}

async function lookAtPhone(): Promise<Phone> {
  const { usage, quota } = await navigator.storage.estimate()
  const navigatorWithBattery: Navigator & WithBattery = navigator
  const [persisted, camera, battery] = await Promise.all([
    navigator.storage.persisted(), cameraState(), navigatorWithBattery.getBattery?.().then(({ level }) => level, () => null) ?? null,
  ])
  return { free: quota === undefined ? null : quota - (usage ?? 0), persisted, camera, battery }
}

async function cameraState(): Promise<Phone['camera']> {
  try {
    return (await navigator.permissions.query({ name: 'camera' })).state
  } catch {
    return null
  }
}

/** Opens the camera and closes it again: only a camera that has opened once is known to open in the village. */
export async function tryCamera(): Promise<void> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    for (const track of stream.getTracks()) track.stop()
  } catch {
    // The state of the permission says what came of it.
  }
}

/** `1,9 GB` */
export function sizeText(bytes: number, language: 'id' | 'en'): string {
  const [unit, size] = bytes >= 1e9 ? ['GB', bytes / 1e9] : ['MB', bytes / 1e6]
  return `${new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: size < 10 ? 1 : 0 }).format(size)} ${unit}`
}
