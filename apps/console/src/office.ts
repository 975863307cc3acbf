import type { Role } from '@jemput/contract'
import { getRouteApi } from '@tanstack/react-router'

const route = getRouteApi('/$office')

/** The office of the address, who looks at it, and as what. */
export function useOffice(): { office: string; staff: { id: string; name: string }; short: string; zone: string; role: Role | undefined } {
  const { office } = route.useParams()
  const staff = route.useLoaderData()
  const post = staff.offices.find(({ id }) => id === office)
  return { office, staff, short: post?.short ?? office, zone: post?.zone ?? 'Asia/Jakarta', role: post?.role }
}
