namespace IotVnetDsl.Host.Protocol;

/// <summary>A place that people can click: an absolute file, line and column from 1, 0 where there is none.</summary>
internal sealed record FilePlace(string File, int Line = 0, int Column = 0);
