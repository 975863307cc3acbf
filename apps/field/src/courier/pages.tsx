import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { Bilah, ThinBilah } from '../shell/Bilah.tsx'
import { useDesk } from '../shell/desk.ts'
import { Tabs } from '../shell/Tabs.tsx'
import { CloseDayScreen } from './CloseDayScreen.tsx'
import { ParcelScreen } from './ParcelScreen.tsx'
import { RouteScreen } from './RouteScreen.tsx'

/** The ways between a courier's screens. */
function useWays() {
  const navigate = useNavigate()
  return {
    toRoute: () => { void navigate({ to: '/route' }) },
    toParcel: (parcel: string) => { void navigate({ to: '/route/$parcel', params: { parcel } }) },
    toCloseDay: () => { void navigate({ to: '/route/close' }) },
    toSend: () => { void navigate({ to: '/send' }) },
  }
}

export function RoutePage(): ReactElement {
  const desk = useDesk()
  const { toParcel, toCloseDay } = useWays()
  return <RouteScreen desk={desk} bar={<Bilah device={desk.device} />} tabs={<Tabs />} onOpen={toParcel} onCloseDay={toCloseDay} />
}

const parcelRoute = getRouteApi('/route/$parcel')

export function ParcelPage(): ReactElement {
  const desk = useDesk()
  const { parcel } = parcelRoute.useParams()
  const { toRoute, toParcel } = useWays()
  return <ParcelScreen key={parcel} desk={desk} parcel={parcel} bar={<ThinBilah device={desk.device} />} onLeave={toRoute} onOpen={toParcel} />
}

export function CloseDayPage(): ReactElement {
  const desk = useDesk()
  const { toRoute, toParcel, toSend } = useWays()
  return <CloseDayScreen desk={desk} bar={<Bilah device={desk.device} />} onLeave={toRoute} onOpen={toParcel} onSend={toSend} />
}
