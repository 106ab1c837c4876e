import { formatCount } from '#lib/formatNumber.ts'

import { OfferPill } from './OfferPill.tsx'

interface MoreMatchesPillProps {
  count: number
  onTake: () => void
}

/** Matches that belong between those that hang. */
export function MoreMatchesPill({ count, onTake }: MoreMatchesPillProps) {
  const words = count === 1 ? 'Show 1 more' : `Show ${formatCount(count)} more`
  return <OfferPill icon="plus" words={count > 0 ? words : undefined} onTake={onTake} />
}
