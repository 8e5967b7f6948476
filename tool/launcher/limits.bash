# What of this machine may be used: processors and memory, as a container or
# its like limits them.
# shellcheck shell=bash

cgroups=${cgroups:-/sys/fs/cgroup}
of_process=${of_process:-/proc/self/cgroup}
memory_information=${memory_information:-/proc/meminfo}
compiler_megabytes=700 # what the largest source takes

# The folders that hold limits, the innermost first.
limiting_folders() {
  local line path=''
  while IFS= read -r line; do
    case $line in 0::/*) path=${line#0::} ;; esac
  done 2>/dev/null <"$of_process"
  while [ -n "$path" ] && [ "$path" != / ]; do
    printf '%s\n' "$cgroups$path"
    path=${path%/*}
  done
  printf '%s\n' "$cgroups"
}

# first_line FILE: without starting a program; nothing if it cannot be read.
first_line() {
  local line=''
  if [ -r "$1" ]; then IFS= read -r line <"$1" || true; fi
  printf '%s' "$line"
}

# The processors that a quota leaves, rounded up; nothing without a quota.
processors_by_quota() {
  local folder quota period count least=''
  while IFS= read -r folder; do
    read -r quota period <<<"$(first_line "$folder/cpu.max")"
    if [ -z "$quota" ]; then
      quota=$(first_line "$folder/cpu/cpu.cfs_quota_us")
      period=$(first_line "$folder/cpu/cpu.cfs_period_us")
    fi
    [[ $quota =~ ^[1-9][0-9]*$ && $period =~ ^[1-9][0-9]*$ ]] || continue
    count=$(((quota + period - 1) / period))
    if [ -z "$least" ] || [ "$count" -lt "$least" ]; then least=$count; fi
  done < <(limiting_folders)
  printf '%s' "$least"
}

# Those that this process may run on, and no more than the quota leaves.
processors() {
  local count quota
  count=$(unset OMP_NUM_THREADS OMP_THREAD_LIMIT && nproc 2>/dev/null) ||
    count=1
  quota=$(processors_by_quota)
  if [ -n "$quota" ] && [ "$quota" -lt "$count" ]; then count=$quota; fi
  printf '%s' "$count"
}

# free_in FOLDER: the megabytes that its limit of memory leaves; files that the
# system keeps in memory do not count. Nothing without a limit.
free_in() {
  local limit used=0 name value
  limit=$(first_line "$1/memory.max")
  [ -n "$limit" ] || limit=$(first_line "$1/memory/memory.limit_in_bytes")
  [[ $limit =~ ^[0-9]+$ ]] || return 0
  if [ -r "$1/memory.stat" ]; then
    while read -r name value; do
      if [ "$name" = anon ]; then used=$value; fi
    done <"$1/memory.stat"
  fi
  printf '%s' "$(((limit - used) / 1048576))"
}

# The megabytes that programs can still take; nothing if that is not known.
free_memory() {
  local folder name value megabytes least=''
  if [ -r "$memory_information" ]; then
    while read -r name value _; do
      if [ "$name" = MemAvailable: ]; then least=$((value / 1024)); fi
    done <"$memory_information"
  fi
  while IFS= read -r folder; do
    megabytes=$(free_in "$folder")
    [ -n "$megabytes" ] || continue
    if [ -z "$least" ] || [ "$megabytes" -lt "$least" ]; then
      least=$megabytes
    fi
  done < <(limiting_folders)
  printf '%s' "$least"
}

# How many compilers run at once: as many as Ninja would start, and no more
# than there is memory for.
jobs_at_once() {
  local count megabytes
  count=$(processors)
  if [ "$count" -le 2 ]; then count=$((count + 1)); else count=$((count + 2)); fi
  megabytes=$(free_memory)
  if [ -n "$megabytes" ] && [ $((megabytes / compiler_megabytes)) -lt "$count" ]; then
    count=$((megabytes / compiler_megabytes))
  fi
  if [ "$count" -lt 1 ]; then count=1; fi
  printf '%s' "$count"
}

# Programs start a thread for each processor that they see, not for each that
# the quota leaves.
limit_threads() {
  local quota
  [ -z "${OMP_NUM_THREADS:-}" ] || return 0
  quota=$(processors_by_quota)
  [ -n "$quota" ] || return 0
  OMP_NUM_THREADS=$(processors)
  export OMP_NUM_THREADS
}

# For Ninja, whoever starts it.
limit_jobs() {
  ATTN_JOBS=${ATTN_JOBS:-$(jobs_at_once)}
  export ATTN_JOBS
}
