using System.Reflection;
using System.Runtime.Loader;

namespace IotVnetDsl.Host.Checks;

/// <summary>An assembly of rules, which sees ours as its own are seen by us: what lies beside it is taken only where the host has nothing of the name.</summary>
internal sealed class RulesLoadContext(string file) : AssemblyLoadContext($"rules {Path.GetFileName(file)}")
{
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        try
        {
            return Default.LoadFromAssemblyName(assemblyName);
        }
        catch (FileNotFoundException)
        {
            var beside = Path.Combine(Path.GetDirectoryName(file)!, assemblyName.Name + ".dll");
            return File.Exists(beside) ? LoadFromAssemblyPath(beside) : null;
        }
    }
}
