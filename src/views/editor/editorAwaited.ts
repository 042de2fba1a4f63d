/** Asks the editor to take the focus once it is there: it may still have to be fetched. */
import { createContext, type RefObject } from 'react';

export const EditorAwaited = createContext<RefObject<boolean> | undefined>(undefined);
