/** One stage of the way through a cell, for whoever watches. */
export type Progress =
  | { type: 'stage'; stage: string; detail?: string }
  /** More about the stage that is running: packages fetched, generation reached. */
  | { type: 'detail'; detail: string };

export type OnProgress = (progress: Progress) => void;
