import { formatCount } from '#lib/formatNumber.ts'

import { OfferPill } from './OfferPill.tsx'

interface NewImagesPillProps {
  count: number
  onTake: () => void
}

/** Pictures that were uploaded since the wall was hung. */
export function NewImagesPill({ count, onTake }: NewImagesPillProps) {
  const words = count === 1 ? '1 new image' : `${formatCount(count)} new images`
  return <OfferPill icon="arrow-up" words={count > 0 ? words : undefined} onTake={onTake} />
}
