/**
 * What is beyond a region's end: pictures that are not here yet, rows that no longer change and belong to the
 * same day, or nothing of that day.
 */
export type Edge = 'open' | 'continued' | 'closed'
