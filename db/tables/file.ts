// Rows of stored files.

export interface FileTable {
  id: string;
  city_id: string;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  created_at: string;
}
