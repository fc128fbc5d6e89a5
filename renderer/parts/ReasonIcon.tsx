import {
  BookOpen,
  Coffee,
  FileText,
  Footprints,
  Headset,
  HeartPulse,
  type LucideIcon,
  Monitor,
  Pause,
  Phone,
  Users,
  Utensils,
} from 'lucide-react';
import type { ReasonIcon as Name } from '../../electron/contract/state';

const PICTURES: Readonly<Record<Name, LucideIcon>> = {
  coffee: Coffee,
  meal: Utensils,
  meeting: Users,
  training: BookOpen,
  paperwork: FileText,
  phone: Phone,
  support: Headset,
  computer: Monitor,
  health: HeartPulse,
  away: Footprints,
};

/** The picture of a reason; one without shows the pause of Not Ready. The name beside it says the same. */
export function ReasonIcon({ icon }: { icon: Name | undefined }) {
  const Picture = icon === undefined ? Pause : PICTURES[icon];
  return <Picture size={16} strokeWidth={1.9} aria-hidden="true" />;
}
