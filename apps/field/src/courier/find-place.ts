import type { Place } from './handover.ts'

const WAIT_MS = 8_000
const FRESH_MS = 60_000

/** Where the phone is, if that is allowed and found soon enough; a handover never waits for it. */
export function findPlace(): Promise<Place | null> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => resolve({ lat: rounded(latitude), lng: rounded(longitude), accuracy: Math.round(accuracy) }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: FRESH_MS },
    )
  })
}

/** To a metre. */
const rounded = (degrees: number) => Math.round(degrees * 100_000) / 100_000
