@echo off
rem Starts cann-advisor: from lib\ beside this script (release archive), or from the repository,
rem which builds itself on first use.
setlocal
set "HERE=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%HERE%lib" (
  set "APP=%HERE%"
) else (
  set "APP=%HERE%target\app\"
)
if not exist "%APP%lib" (
  echo Building cann-advisor ^(once^) ... 1>&2
  pushd "%HERE%"
  call mvn -q -B -DskipTests package 1>&2 || exit /b 3
  for /d %%D in (target\cann-advisor-*) do for /d %%E in (%%D\cann-advisor-*) do xcopy /e /i /q /y "%%E" "target\app" >nul
  popd
)
for %%J in ("%APP%lib\cann-advisor-*.jar") do set "JAR=%%J"
rem Comparing tensors is long work on much data, all else short work on little.
set "TUNING=-XX:TieredStopAtLevel=1 -Xmx512m -Xmn32m"
if "%~1"=="compare" set "TUNING=-Xmx1g -Xmn8m --add-modules jdk.incubator.vector"
"%JAVA%" -XX:+UseSerialGC %TUNING% -Xshare:auto -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow %JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
