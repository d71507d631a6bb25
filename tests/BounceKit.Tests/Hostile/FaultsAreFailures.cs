using System.Runtime.CompilerServices;
using BounceKit.Formats;

namespace BounceKit.Tests.Hostile;

/// <summary>In the tests a format that fails is a failure; in production it is a warning, and the other formats are read.</summary>
internal static class FaultsAreFailures
{
    [ModuleInitializer]
    internal static void Rethrow() => ReportReader.RethrowsFormatFaults = true;
}
