/** A sentence about a link or stored work that could not be opened. */
import { TriangleAlert, X } from 'lucide-react';
import { useSession } from '../../store';
import { QuotedText } from '../editor/QuotedText';
import './Notice.css';

export function Notice() {
  const { notice, dismissNotice } = useSession();
  return (
    <div className="notice" role="status">
      {notice !== undefined && (
        <p className="notice-line">
          <TriangleAlert aria-hidden />
          <span>
            <QuotedText text={notice} />
          </span>
          <button type="button" aria-label="Dismiss" onClick={dismissNotice}>
            <X aria-hidden />
          </button>
        </p>
      )}
    </div>
  );
}
