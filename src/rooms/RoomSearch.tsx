import { useLocation } from 'react-router'

import { SearchBox } from '#ui/SearchBox.tsx'

import { SEARCHING } from './useSearchText.ts'

interface RoomSearchProps {
  value: string
  onChange: (value: string) => void
}

/** Takes the focus when somebody came to search, from wherever that was. */
export function RoomSearch(props: RoomSearchProps) {
  const isSearching = useLocation().state === SEARCHING
  return <SearchBox label="Search rooms" takesFocus={isSearching} {...props} />
}
